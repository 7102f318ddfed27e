/** The shape of the logo on a field of 24 × 24: a lighthouse, for “vigia” is a lookout. */
export const lighthouse =
  'M9.5 10h5l1.2 11H8.3zM9 6.5h6V10H9zM9 6.5 12 4l3 2.5M6 7 3 6M6 9l-3 1M18 7l3-1M18 9l3 1M12 13v3';
