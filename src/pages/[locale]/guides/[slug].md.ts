import { entryRoutes } from '../../../catalog/routes.ts';
import { twinResponse } from '../../../catalog/twin-response.ts';

export const getStaticPaths = () => entryRoutes('guide');
export const GET = twinResponse;
