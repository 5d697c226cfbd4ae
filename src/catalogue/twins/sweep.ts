const HEADER =
  '{"Period","CFADS","Interest","Scheduled principal","Sweep","Distribution","Shortfall","Closing","DSCR"}';

/** The share of the excess that is swept: `cash` against `service` due. */
function share(cash: string, service: string): string {
  return `IF(${service}<=0,sweep_share,IF(${cash}/${service}<g,1,sweep_share))`;
}

/** The sweep: the balance b scanned over the periods k, all else from it; u and w are the interest and principal due. */
export function sweepTwin(): string {
  return [
    "LAMBDA(cfads,debt,principal,annual_rate,frequency,sweep_share,[sweep_dscr],LET(",
    "h,IF(ISOMITTED(sweep_dscr),0,sweep_dscr),g,IF(h=0,-1E+300,h),",
    "n,SUM(0*TOCOL(cfads)+0*TOCOL(principal)+1),k,SEQUENCE(n),f,TOCOL(cfads)+0*k,p,TOCOL(principal)+0*k,",
    "i,(TOCOL(annual_rate)+0*k)/frequency,",
    "b,SCAN(debt,k,LAMBDA(a,x,LET(q,SUM((k=x)*f),u,a*SUM((k=x)*i),w,MIN(a,SUM((k=x)*p)),v,MAX(0,q),",
    `a-w-MIN(MAX(0,v-u-w)*${share("q", "(u+w)")},a-w)+MAX(0,u+w-v)))),`,
    "o,IF(n=1,debt+0*k,VSTACK(debt,DROP(b,-1))),u,o*i,w,MAP(o,p,LAMBDA(x,y,MIN(x,y))),",
    "v,MAP(f,LAMBDA(x,MAX(0,x))),s,MAP(w,v,u,LAMBDA(x,y,z,MIN(x,MAX(0,y-z)))),",
    "e,MAP(v,u,w,LAMBDA(x,y,z,MAX(0,x-y-z))),",
    `m,MAP(e,f,u,w,o,LAMBDA(x,q,y,z,t,MIN(x*${share("q", "(y+z)")},t-z))),`,
    "j,MAP(v,u,w,LAMBDA(x,y,z,MAX(0,y+z-x))),",
    'd,MAP(f,u,w,LAMBDA(x,y,z,IF(y+z<=0,"",x/(y+z)))),',
    `VSTACK(${HEADER},HSTACK(k,f,MAP(u,v,LAMBDA(x,y,MIN(x,y))),s,m,e-m,j,b,d))))`,
  ].join("");
}
