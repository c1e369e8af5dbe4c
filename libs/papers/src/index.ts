export { writePaper, type Paper, type PaperSection } from './paper.js';
