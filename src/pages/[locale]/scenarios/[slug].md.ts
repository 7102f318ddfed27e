import { twinFile } from '../../../catalog/files.ts';
import { entryRoutes } from '../../../catalog/routes.ts';

export const getStaticPaths = () => entryRoutes('scenario');
export const GET = twinFile;
