import type { Claim } from '../src/core/story-file.js';
import { claimsOfEconomy } from './claims-economy.js';
import { claimsOfNetworks } from './claims-networks.js';
import { claimsOfPeople } from './claims-people.js';
import { claimsOfXiongan } from './claims-xiongan.js';

/** Every claim that was checked, in the order of `geodata/sources/statistics/claims.csv`. */
export const claims: readonly Claim[] = [
  claimsOfPeople.population,
  claimsOfPeople.incomeToBeijing,
  claimsOfPeople.incomeToTianjin,
  claimsOfEconomy.clusters,
  claimsOfEconomy.investment,
  claimsOfXiongan.plannedInvestment,
  claimsOfEconomy.gdpOf2022,
  claimsOfEconomy.gdpGrowth,
  claimsOfNetworks.railways,
  claimsOfNetworks.expressways,
  claimsOfEconomy.index,
  claimsOfXiongan.anniversary,
  claimsOfXiongan.seventhYear,
  claimsOfXiongan.technology,
  claimsOfXiongan.visit,
  claimsOfEconomy.largest,
];
