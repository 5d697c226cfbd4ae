// Formulas of a block computed in one pass without any host.
export type { Grid, Sheet, Source } from "./calculation";
export { Calculation, keyOf, placeOf } from "./calculation";
export { definitionOf } from "./ownCall";
export type { Scalar } from "./values";
export { CellError, numberIn } from "./values";
