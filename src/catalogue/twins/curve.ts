const tenor = (k: string): string => `INDEX(tenors,${k})`;
const rate = (k: string): string => `INDEX(rates,${k})`;
const secant = (k: string): string => `(${rate(`${k}+1`)}-${rate(k)})/(${tenor(`${k}+1`)}-${tenor(k)})`;

/** The slope at a knot before it is scaled. */
function slope(k: string): string {
  const [before, after] = [secant(`${k}-1`), secant(k)];
  return `IF(${k}=1,${after},IF(${k}=n,${before},LET(d,${before},e,${after},IF(d*e>0,(d+e)/2,0))))`;
}

/** What the slopes g and h on either side of a secant s are scaled by. */
const SCALE = "IF(s=0,1,MIN(1,3/SQRT(MAX(9,(g/s)^2+(h/s)^2))))";

/** FIN_CURVE in Excel's functions: each tenor is held within the curve, then read off the interval after tenor k of n. */
export function curveTwin(): string {
  const line = `${rate("k")}*(1-u)+${rate("k+1")}*u`;
  return [
    'LAMBDA(tenors,rates,at,[method],[spread],[floor],LET(w,IF(ISOMITTED(method),"LINEAR",UPPER(method)),',
    "p,IF(ISOMITTED(spread),0,spread),n,SUM(0*TOCOL(rates)+1),MAP(at,LAMBDA(x,LET(z,IF(n=1,SUM(rates),",
    `LET(t,MAX(${tenor("1")},MIN(${tenor("n")},x)),k,MATCH(t,tenors,1),`,
    `u,IF(k=n,0,(t-${tenor("k")})/(${tenor("k+1")}-${tenor("k")})),`,
    `IF(OR(w="STEP",u=0),${rate("k")},IF(w="LINEAR",${line},${cubicTwin()})))),`,
    "IF(ISOMITTED(floor),z,MAX(z,floor))+p)))))",
  ].join("");
}

/**
 * The cubic of interval k: the slope g that enters it is carried from left to right through the scaling of each interval,
 * the slope that leaves it, q, is scaled by its own and by the next one.
 */
function cubicTwin(): string {
  const entering =
    `IF(k=1,${secant("1")},REDUCE(${secant("1")},SEQUENCE(k-1),` +
    `LAMBDA(g,j,LET(s,${secant("j")},h,${slope("(j+1)")},h*${SCALE}))))`;
  const leaving = `IF(k+1=n,h*f,LET(g,h*f,h,${slope("(k+2)")},s,${secant("(k+1)")},g*${SCALE}))`;
  return [
    `LET(g,${entering},h,${slope("(k+1)")},s,${secant("k")},f,${SCALE},q,${leaving},b,${tenor("k+1")}-${tenor("k")},`,
    `${rate("k")}*(1+2*u)*(1-u)^2+${rate("k+1")}*(3-2*u)*u^2+b*u*(1-u)*(g*f*(1-u)-q*u))`,
  ].join("");
}
