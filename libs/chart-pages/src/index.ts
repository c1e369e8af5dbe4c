export { chartPage, type Before } from './chart-page.js';
export { drawChart } from './draw.js';
export { chartFolder, versionBefore, type PageFile } from './folder.js';
