const HEADER = '{"Period","Target","Opening","Interest","Draw","Funding","Release","Closing"}';

/** The reserve account: its balance scanned over the periods z, all else from it; y is what cash lacks for the service. */
export function reserveTwin(): string {
  return [
    "LAMBDA(debt_service,months,frequency,[earning_rate],[cfads],LET(",
    "v,ISOMITTED(cfads),h,IF(v,debt_service,cfads),n,SUM(0*TOCOL(debt_service)+0*TOCOL(h)+1),",
    "k,SEQUENCE(n),s,TOCOL(debt_service)+0*k,f,TOCOL(h)+0*k,",
    "i,IF(ISOMITTED(earning_rate),0,earning_rate)/frequency,p,months*frequency/12,",
    "a,ABS(p-ROUND(p,0))<=1E-9*p,w,IF(a,ROUND(p,0),INT(p)),q,IF(a,0,p-w),z,SEQUENCE(n+1,1,0),",
    "t,MAP(z,LAMBDA(x,SUM((k>x)*(k<=x+w)*s)+q*SUM((k=x+w+1)*s))),",
    "y,MAP(z,LAMBDA(x,SUM((k=x)*(s-f)))),",
    "b,SCAN(0,z,LAMBDA(m,x,LET(g,SUM((z=x)*t),j,SUM((z=x)*y),u,MAX(0,m*(1+i)-MAX(0,j)),",
    "IF(OR(v,x=0,g-u<=MAX(0,0-j)),g,u+MAX(0,0-j))))),",
    "o,VSTACK(0,DROP(b,-1)),e,o*i,d,MAP(o,e,y,LAMBDA(x,m,j,MIN(x+m,MAX(0,j)))),l,o+e-d,",
    "g,MAP(z,t,l,y,LAMBDA(x,m,u,j,IF(OR(v,x=0),MAX(0,m-u),MIN(MAX(0,m-u),MAX(0,0-j))))),",
    `x,MAP(t,l,LAMBDA(m,u,MAX(0,u-m))),VSTACK(${HEADER},HSTACK(z,t,o,e,d,g,x,b))))`,
  ].join("");
}
