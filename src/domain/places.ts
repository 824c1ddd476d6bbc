/** Somewhere on earth in decimal degrees (WGS 84). */
export interface Place {
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
}

/** Mean radius in kilometres (IUGG). */
const earthRadius = 6371.009;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres in a straight line over the ground (haversine); undefined where a place is not known. */
export function distanceBetween(a: Place | undefined, b: Place | undefined): number | undefined {
  if (a?.latitude === undefined || a.longitude === undefined) return undefined;
  if (b?.latitude === undefined || b.longitude === undefined) return undefined;
  const north = radians(b.latitude - a.latitude);
  const east = radians(b.longitude - a.longitude);
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)));
}
