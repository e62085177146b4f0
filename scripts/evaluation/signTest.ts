/**
 * The chance that of questions which turned over, at least `lost` were lost, were a loss as likely as a gain: the exact
 * one-sided McNemar (sign) test. Questions right, or wrong, both times say nothing.
 */
export function signTest(lost: number, gained: number): number {
  const changed = lost + gained;
  let chance = 0;
  for (let k = lost; k <= changed; k++) chance += Math.exp(logChoose(changed, k) - changed * Math.LN2);
  return Math.min(1, chance);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}
