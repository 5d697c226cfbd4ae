// Formulas of a block computed in one pass without any host.
export type { Grid, Sheet, Source } from "./calculation";
export { Calculation, keyOf, placeOf } from "./calculation";
export type { Surroundings } from "./expression";
export { beyond, valueOf } from "./expression";
export { answerTo, definitionOf } from "./ownCall";
export type { Scalar, Value } from "./values";
export { asMatrix, CellError, numberIn } from "./values";
