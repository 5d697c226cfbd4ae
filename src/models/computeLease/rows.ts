/** Rents of the lease; the tables of the sheet are laid out for so many. */
export const PERIODS = 20;
