import { twinFile } from '../../../catalog/files.ts';
import { entryRoutes } from '../../../catalog/routes.ts';

export const getStaticPaths = () => entryRoutes('guide');
export const GET = twinFile;
