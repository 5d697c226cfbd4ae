import { yearFractionText } from "./yearFraction";
import { countOf, given } from "./given";

/** A loan in Excel's functions: each draw s is rolled down the rows by itself, and the draws are added up. */
export function scheduleTwin(): string {
  return [
    "LAMBDA(debt,annual_rate,periods,frequency,[profile],[interest_only],[balloon],[start],[day_count],[rounding],",
    `LET(w,${countOf("debt")},q,SEQUENCE(w),n,periods,l,n+w-1,t,SEQUENCE(l),`,
    `p,UPPER(IF(ISOMITTED(profile),"ANNUITY",profile)),`,
    given("h", "interest_only"),
    given("b", "balloon"),
    given("u", "rounding"),
    // Binary fractions blur a tie: it is cleared before it is rounded.
    "m,LAMBDA(x,IF(u=0,x,ROUND(ROUND(x/u,6),0)*u)),",
    DATES,
    RATES,
    AMOUNTS,
    ROLL,
    "ii,CHOOSECOLS(z,1),pp,CHOOSECOLS(z,2),bb,CHOOSECOLS(z,3),",
    "dd,IF(w=1,0*t,MAP(t,LAMBDA(x,SUM((q=x)*v)))),cc,SCAN(IF(w=1,SUM(v),0),dd-pp-bb,LAMBDA(a,x,a+x)),",
    'VSTACK({"Period","Date","Opening","Draw","Interest","Principal","Balloon","Debt service","Closing"},',
    'HSTACK(t,IF(ISOMITTED(start),MAP(t,LAMBDA(x,"")),DROP(s,1)),cc-dd+pp+bb,dd,ii,pp,bb,ii+pp,cc))))',
  ].join("");
}

/** s: the first accrual date and the end of each row; those of 1 to l + 1 where no start is given. */
const DATES = [
  "s,IF(ISOMITTED(start),SEQUENCE(l+1),LET(x,TOCOL(start),y,MIN(x),IF(SUM(0*x+1)>1,x,",
  "MAP(SEQUENCE(l+1,1,0),LAMBDA(k,IF(DAY(y+1)=1,EOMONTH(y,12/frequency*k),EDATE(y,12/frequency*k))))))),",
].join("");

/** rr: the rate of each row. */
const RATES = [
  "rr,(TOCOL(annual_rate)+0*t)*IF(ISOMITTED(day_count),(0*t+1)/frequency,",
  `MAP(TAKE(s,l),DROP(s,1),LAMBDA(f,g,${yearFractionText({ start: "f", end: "g", convention: "day_count", maturity: "MAX(s)" })}))),`,
].join("");

/** v: the draws; o: their balloons, of which the last takes the rest. */
const AMOUNTS = [
  'v,MAP(TOCOL(debt)+0*q,m),e,SUM(v),k,IF(p="BULLET",e,m(b)),',
  "y,MAP(v,LAMBDA(x,m(IF(e=0,0,k*x/e)))),o,IF(q=w,k-SUM((q<w)*y),y),",
].join("");

/** z: interest, principal and balloon of each row, over all draws. */
const ROLL = [
  "z,REDUCE(HSTACK(0*t,0*t,0*t),q,LAMBDA(zz,j,LET(d,SUM((q=j)*v),x,SUM((q=j)*o),g,t-j+1,",
  "cc,SCAN(0,t,LAMBDA(a,y,LET(k,y-j+1,i,SUM((t=y)*rr),f,IF(k=1,d,a),IF(OR(k<1,k>n),0,IF(k=n,x,f-",
  'IF(OR(p="BULLET",k<=h),0,IF(p="LINEAR",m((d-x)/(n-h)),',
  "m(f*i+(f-x)*IF(i=0,1/(n-k+1),i/((1+i)^(n-k+1)-1)))-m(f*i)))))))),",
  "f,IF(g=1,d,IF((g>1)*(g<=n),TAKE(VSTACK(0,cc),l),0)),",
  "zz+HSTACK(MAP(f*rr,m),IF((g>=1)*(g<=n),f-cc,0),(g=n)*x)))),",
].join("");
