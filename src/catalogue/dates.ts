// The calendar, for views that write a date as people do.
export { civilDate, FIRST_DAY, LAST_DAY } from "../engine/calendar/civil";
