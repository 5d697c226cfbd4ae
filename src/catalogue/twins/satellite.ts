import { given, givenAboveZero } from "./given";

/** The optional arguments of a satellite, as a LAMBDA names them. */
export const SATELLITE_PARAMETERS = [
  "[build_per_kg],[it_premium],[insurance],[om_per_kw_year],[wacc],[years],",
  "[availability],[annual_loss],[degradation],[utilisation],[gpu_per_kw],",
].join("");

/**
 * What the twins of a satellite share, inside a LET: its build b, premium p, insurance i, the present values o of its operation
 * and h of the hours it delivers.
 */
export const LET_SATELLITE = [
  given("b", "build_per_kg", "800"),
  given("p", "it_premium", "0.1"),
  given("i", "insurance", "0.05"),
  given("m", "om_per_kw_year", "400"),
  given("w", "wacc", "0.12"),
  givenAboveZero("n", "years", "5"),
  givenAboveZero("a", "availability", "0.95"),
  given("l", "annual_loss", "0.05"),
  given("d", "degradation", "0.01"),
  givenAboveZero("u", "utilisation", "1"),
  givenAboveZero("g", "gpu_per_kw", "1"),
  "t,SEQUENCE(n),v,(1+w)^(0-t),o,m*SUM(v),",
  "h,8760*a*u*g*SUM(MAP(t,v,LAMBDA(x,y,IF(x=1,1,((1-l)*(1-d))^(x-1))*y))),",
].join("");
