/** How many cells an argument of a twin has, also where it is a single value: ROWS and COLUMNS want a range. */
export function cellCount(argument: string): string {
  return `SUM(IF(TOCOL(${argument})="",1,1))`;
}
