// The workbench without a screen. Bundled for Node by tools/workbench/webpack.config.js.
export { type AddIn } from "./addIn";
export { type Book } from "./book";
export { type BookData, type CellData, type SheetData } from "./bookData";
export { type Fault } from "./customFunction";
export { type Engine, createEngine } from "./headless";
export { fromFile } from "./formulas";
export { type Value } from "./ground";
export { type FunctionMetadata, type FunctionsFile, type Implementation } from "./metadata";
export { associationsOf } from "./associations";
