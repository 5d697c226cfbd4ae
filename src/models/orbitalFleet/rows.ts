/** Half-years of launches. */
export const PERIODS = 20;
/** The longest life of the chips in whole years that the tables have room for. */
export const LIFE = 8;
