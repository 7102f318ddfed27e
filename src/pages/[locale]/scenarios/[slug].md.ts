import { entryRoutes } from '../../../catalog/routes.ts';
import { twinResponse } from '../../../catalog/twin-response.ts';

export const getStaticPaths = () => entryRoutes('scenario');
export const GET = twinResponse;
