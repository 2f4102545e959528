import { nearest } from '../bot/nearest.ts';
import { PenholderError } from '../errors.ts';
import { code, joined } from '../replies/build.ts';

/** That there is no such time zone, with those that may be meant: by name or by city. */
export function unknownZone(zone: string): PenholderError {
  const zones = Intl.supportedValuesOf('timeZone');
  const near = nearest(zone, zones);
  const byCity =
    near.length > 0
      ? near
      : nearest(
          zone,
          zones.map((name) => name.split('/').at(-1) ?? name),
        );
  const known = byCity.map((name) => zones.find((full) => full === name || full.endsWith(`/${name}`)) ?? name);
  return new PenholderError('unknown_zone', {
    zone: zone.slice(0, 60),
    known: joined((known.length > 0 ? known : ['Europe/Brussels']).map(code)),
  });
}
