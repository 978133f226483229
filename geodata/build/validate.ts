import type { Dataset, DatasetFeature } from './dataset.js';
import { type Fault, idOf } from './fault.js';
import { attributeFaults } from './validate-attributes.js';
import { geometryFault } from './validate-geometry.js';
import { readUnits, siteFault, type Units, unitFaults } from './validate-units.js';

/** Every fault of one dataset. @param units - Administrative units that codes are held against. */
export function faultsOf(dataset: Dataset, units: Units): Fault[] {
  return [
    ...duplicateFaults(dataset),
    ...dataset.features.flatMap((feature) => {
      const reasons = [
        geometryFault(feature.geometry),
        siteFault(feature, units),
        ...unitFaults(feature, dataset, units),
      ];
      return reasons.flatMap((reason) => (reason ? [fault(dataset, feature, reason)] : []));
    }),
    ...attributeFaults(dataset),
  ];
}

/**
 * Holds every dataset against the rules.
 *
 * @throws {Error} listing dataset, feature and reason of each fault.
 */
export function validateDatasets(datasets: readonly Dataset[], units: Units = readUnits()): void {
  const faults = datasets.flatMap((dataset) => faultsOf(dataset, units));
  if (faults.length === 0) return;
  const lines = faults.map(({ dataset, feature, reason }) => `  ${dataset}${feature ? ` ${feature}` : ''}: ${reason}`);
  throw new Error(`the sources break ${faults.length} rules\n${lines.join('\n')}`);
}

function fault(dataset: Dataset, feature: DatasetFeature, reason: string): Fault {
  return { dataset: dataset.id, feature: idOf(dataset, feature), reason };
}

function duplicateFaults(dataset: Dataset): Fault[] {
  const seen = new Set<string>();
  return dataset.features.flatMap((feature) => {
    const value = feature.properties[dataset.idColumn];
    if (typeof value !== 'string' || value === '') return [fault(dataset, feature, `has no ${dataset.idColumn}`)];
    if (seen.has(value)) return [fault(dataset, feature, `the ${dataset.idColumn} occurs twice`)];
    seen.add(value);
    return [];
  });
}
