// What the workloads of deals and orbits should come to, in 60 digits from the doubles as they are: every present value
// term by term, every balance rolled forward. Rows in the columns that the workloads name.
import { D, exact } from "./reference.js";

const sum = (terms) => terms.reduce((total, term) => total.plus(term), new D(0));
const numbers = (cells) => cells.map(([number]) => exact(number));
const above0 = (amount) => D.max(0, amount);

/** Values, at the opening of each period, of amounts at their ends. */
function valuesAhead(amounts, period) {
  const growth = period.plus(1);
  const powers = amounts.map((_, t) => growth.pow(-t - 1));
  const ahead = amounts.map((amount, t) => amount.times(powers[t]));
  const totals = [];
  ahead.reduceRight((total, term, t) => (totals[t] = total.plus(term)), new D(0));
  return totals.map((total, t) => total.times(growth.pow(t)));
}

export function coverage(cfads, debtService, _, annual, frequency) {
  const [flows, services, period] = [numbers(cfads), numbers(debtService), exact(annual).div(frequency)];
  const [values, balances] = [valuesAhead(flows, period), valuesAhead(services, period)];
  const lines = [
    flows.map((flow, t) => flow.div(services[t])),
    flows.map((flow, t) => flow.div(balances[t].times(period))),
    values.map((value, t) => value.div(balances[t])),
  ];
  const rows = lines.map((line) => [D.min(...line), sum(line).div(line.length)]);
  return [...rows, rows[2]];
}

export function debtSchedule(debt, annual, periods, frequency) {
  const period = exact(annual).div(frequency);
  const payment = exact(debt)
    .times(period)
    .div(new D(1).minus(period.plus(1).pow(-periods)));
  let opening = exact(debt);
  return Array.from({ length: periods }, () => {
    const [before, interest] = [opening, opening.times(period)];
    opening = opening.plus(interest).minus(payment);
    return [before, interest, payment.minus(interest), opening];
  });
}

/** Paid: every double is its shortest text. */
export function roundedSchedule(debt, annual, periods, frequency) {
  const period = new D(annual).div(frequency);
  const cents = (amount) => amount.toDecimalPlaces(2, D.ROUND_HALF_UP);
  let opening = new D(debt);
  return Array.from({ length: periods }, (_, t) => {
    const [before, interest] = [opening, cents(opening.times(period))];
    const payment = cents(opening.times(period).div(new D(1).minus(period.plus(1).pow(t - periods))));
    const principal = t === periods - 1 ? opening : payment.minus(interest);
    opening = opening.minus(principal);
    return [before, interest, principal, opening];
  });
}

export function sculpt(cfads, dscr, annual, frequency) {
  const period = exact(annual).div(frequency);
  const services = numbers(cfads).map((flow) => above0(flow).div(exact(dscr)));
  const openings = valuesAhead(services, period);
  return services.map((service, t) => {
    const interest = openings[t].times(period);
    return [service, interest, service.minus(interest), openings[t + 1] ?? new D(0)];
  });
}

export function sweep(cfads, debt, principal, annual, frequency, share) {
  let opening = exact(debt);
  return numbers(cfads).map((flow, t) => {
    const due = opening.times(exact(annual)).div(frequency);
    const scheduledDue = D.min(opening, exact(principal[t][0]));
    const interest = D.min(above0(flow), due);
    const scheduled = D.min(above0(flow).minus(interest), scheduledDue);
    const excess = above0(flow).minus(interest).minus(scheduled);
    const swept = D.min(excess.times(exact(share)), opening.minus(scheduled));
    const shortfall = due.plus(scheduledDue).minus(interest).minus(scheduled);
    opening = opening.plus(due).minus(interest).minus(scheduled).minus(swept);
    return [interest, scheduled, swept, excess.minus(swept), shortfall, opening];
  });
}

export function waterfall(cash, tiers, due) {
  return numbers(cash).map((flow, t) => {
    const dues = due[t].map(exact);
    const paid = dues.map((amount, k) => D.min(amount, above0(flow.minus(sum(dues.slice(0, k))))));
    return [...paid, flow.minus(sum(paid)), sum(dues).minus(sum(paid))];
  });
}

export function size(cfads, dscr, annual, frequency) {
  const services = numbers(cfads).map((flow) => above0(flow).div(exact(dscr)));
  return valuesAhead(services, exact(annual).div(frequency))[0];
}

const PI = D.acos(-1);

/** In 30 digits: a year has 3,600 arcs. */
export function sunlit(altitude, hour) {
  const Few = D.clone({ precision: 30 });
  const of = (value) => new Few(value);
  const height = of(altitude);
  const radius = height.plus("6378.137");
  const motion = of("398600.4418").div(radius.pow(3)).sqrt();
  const node = of(PI).times(2).div("365.2422").div(86400);
  const cosine = radius
    .pow(2)
    .times(node)
    .times(-2)
    .div(motion.times(3).times("1.08262668e-3").times(of("6378.137").pow(2)));
  const sine = of(1).minus(cosine.pow(2)).sqrt();
  const edge = height.pow(2).plus(height.times(2).times("6378.137")).sqrt().div(radius);
  const obliquity = of("23.4393").times(of(PI)).div(180);
  const offset = of(hour).minus(12).times(15).times(of(PI)).div(180);
  const shadows = Array.from({ length: 3600 }, (_, k) => {
    const longitude = of(PI)
      .times(2 * k)
      .div(3600);
    const ascension = longitude.plus(offset);
    const [across, up] = [longitude.sin().times(obliquity.cos()), longitude.sin().times(obliquity.sin())];
    const east = ascension.sin().times(longitude.cos()).minus(ascension.cos().times(across));
    const beta = sine.times(east).plus(cosine.times(up));
    const inShadow = edge.div(of(1).minus(beta.pow(2)).sqrt());
    return inShadow.lt(1) ? inShadow.acos().div(of(PI)) : of(0);
  });
  return new D(of(1).minus(shadows.reduce((total, shadow) => total.plus(shadow), of(0)).div(3600)));
}

function lifeOf([, , om, wacc, years, availability, loss, degradation, utilisation]) {
  const growth = wacc.plus(1);
  const left = new D(1).minus(loss).times(new D(1).minus(degradation));
  const yearly = Array.from({ length: years.toNumber() }, (_, t) => growth.pow(-t - 1));
  const delivered = sum(yearly.map((factor, t) => factor.times(left.pow(t))));
  return [om.times(sum(yearly)), delivered.times(8760).times(availability).times(utilisation)];
}

export function orbitCost(...given) {
  const [it, kg, launch, build, ...life] = given.map(exact);
  const [upkeep, hours] = lifeOf(life);
  const built = it.times(life[0].plus(1)).plus(kg.times(build.plus(launch)));
  return built.times(life[1].plus(1)).plus(upkeep).div(hours);
}

export function breakeven(...given) {
  const [ground, it, kg, build, ...life] = given.map(exact);
  const [upkeep, hours] = lifeOf(life);
  const capital = ground.times(hours).minus(upkeep).div(life[1].plus(1));
  return capital
    .minus(it.times(life[0].plus(1)))
    .div(kg)
    .minus(build);
}

export function massBudget(...given) {
  const [kw, arrayWPerKg, radiatorKg, radiatorW, board, eclipse, share, battery] = given.map(exact);
  const power = kw.times(1000).times(exact(1.1));
  const array = power.times(share.div(new D(1).minus(share)).plus(1)).div(arrayWPerKg);
  const cells = power
    .times(eclipse)
    .div(60)
    .div(exact(0.3).times(exact(0.95)).times(battery));
  const parts = [array, power.div(radiatorW).times(radiatorKg), board.times(kw), cells];
  const structure = exact(0.15).times(sum(parts));
  return [...parts, structure, sum(parts).plus(structure)].map((part) => [part, part.div(kw)]);
}

export function radiator(...given) {
  const [heat, celsius, emissivity, sides, altitude] = given.map(exact);
  const height = altitude.plus("6378.137").div("6378.137");
  const root = height.pow(2).minus(1).sqrt();
  const view = new D(1)
    .div(root)
    .atan()
    .minus(root.div(height.pow(2)))
    .div(PI);
  const emitted = new D("5.670374419e-8").times(celsius.plus("273.15").pow(4));
  return heat.times(1000).div(sides.times(emissivity).times(emitted.minus(view.times(237))));
}

export function ramp(first, growth, payload, density, periods, frequency, _, loss) {
  const yearly = [exact(growth).plus(1), new D(1).minus(exact(loss))].map((a) => a.ln().div(frequency));
  let [alive, mass] = [new D(0), new D(0)];
  return Array.from({ length: periods }, (_, t) => {
    const launches = exact(first[0][0]).times(yearly[0].times(t).exp());
    const lifted = launches.times(exact(payload));
    alive = alive.times(yearly[1].exp()).plus(lifted.times(exact(density)));
    mass = mass.plus(lifted);
    return [launches, lifted.times(exact(density)), alive, mass];
  });
}
