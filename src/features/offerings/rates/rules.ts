/**
 * The price of a length at a rate for 60 minutes, both in minor units, rounded half up: 85.00 for 60 minutes is 70.83
 * for 50. In whole numbers, so that no fraction is lost; private.price_by_rate is the same rule in the database.
 */
export const priceByRate = (rateMinor: number, minutes: number): number => Math.floor((rateMinor * minutes + 30) / 60)
