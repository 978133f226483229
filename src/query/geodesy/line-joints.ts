import type { LngLat } from '../../core/bbox.js';
import { geodesicInverse } from './geodesic.js';
import type { LineSection } from './line-section.js';

/** An end this near to another section is joined to it. */
const snapMeters = 100;

/** Two places of sections that belong together. */
export interface LineJoint {
  readonly section: number;
  readonly alongMeters: number;
  readonly otherSection: number;
  readonly otherAlongMeters: number;
  /** Between both places; 0 where they are joined. */
  readonly gapMeters: number;
}

/**
 * Where sections hang together: wherever an end lies on another section or beside it; and where that leaves several
 * groups apart, the shortest gaps that join all of them.
 */
export function jointsOf(sections: readonly LineSection[]): readonly LineJoint[] {
  const groups = sections.map((_, index) => index);
  const joints = sections.flatMap((section, index) => snappedEnds(sections, section, index));
  for (const joint of joints) unite(groups, joint);
  for (let gaps = shortestGaps(sections, groups); gaps.length > 0; gaps = shortestGaps(sections, groups)) {
    joints.push(...gaps.filter((gap) => unite(groups, gap)));
  }
  return joints;
}

interface SectionEnd {
  readonly at: LngLat;
  readonly alongMeters: number;
}

function endsOf(section: LineSection): readonly SectionEnd[] {
  return [
    { at: section.start, alongMeters: 0 },
    { at: section.end, alongMeters: section.lengthMeters },
  ];
}

function snappedEnds(sections: readonly LineSection[], section: LineSection, index: number): readonly LineJoint[] {
  const joints: LineJoint[] = [];
  for (const end of endsOf(section)) {
    sections.forEach((other, otherIndex) => {
      if (otherIndex === index || other.leastAway(end.at) > snapMeters) return;
      const { alongMeters, awayMeters } = other.nearestTo(end.at);
      if (awayMeters > snapMeters) return;
      const otherAlongMeters = snappedToEnd(other, alongMeters);
      joints.push({
        section: index,
        alongMeters: end.alongMeters,
        otherSection: otherIndex,
        otherAlongMeters,
        gapMeters: 0,
      });
    });
  }
  return isClosed(section) ? [...joints, closure(section, index)] : joints;
}

function snappedToEnd({ lengthMeters }: LineSection, alongMeters: number): number {
  if (alongMeters <= Math.min(snapMeters, lengthMeters / 2)) return 0;
  return lengthMeters - alongMeters <= snapMeters ? lengthMeters : alongMeters;
}

function isClosed(section: LineSection): boolean {
  return section.lengthMeters > 10 * snapMeters && geodesicInverse(section.start, section.end).meters <= snapMeters;
}

function closure(section: LineSection, index: number): LineJoint {
  const otherAlongMeters = section.lengthMeters;
  return { section: index, alongMeters: 0, otherSection: index, otherAlongMeters, gapMeters: 0 };
}

/** Of each group the shortest way to another one. */
function shortestGaps(sections: readonly LineSection[], groups: readonly number[]): readonly LineJoint[] {
  const best = new Map<number, LineJoint>();
  sections.forEach((section, index) => {
    const group = groupOf(groups, index);
    for (const end of endsOf(section)) {
      const gap = nearestOther(sections, groups, index, end, best.get(group)?.gapMeters ?? Number.POSITIVE_INFINITY);
      if (gap) best.set(group, gap);
    }
  });
  const gaps = [...best.values()].map((gap) => ({ ...gap, gapMeters: metersBetween(sections, gap) }));
  return gaps.sort((one, other) => one.gapMeters - other.gapMeters);
}

/** What was nearest on a plane, measured on the ellipsoid. */
function metersBetween(sections: readonly LineSection[], gap: LineJoint): number {
  const from = sections[gap.section]?.positionAt(gap.alongMeters);
  const to = sections[gap.otherSection]?.positionAt(gap.otherAlongMeters);
  return from && to ? geodesicInverse(from, to).meters : gap.gapMeters;
}

function nearestOther(
  sections: readonly LineSection[],
  groups: readonly number[],
  index: number,
  end: SectionEnd,
  withinMeters: number,
): LineJoint | undefined {
  const group = groupOf(groups, index);
  let nearest: LineJoint | undefined;
  let gapMeters = withinMeters;
  sections.forEach((other, otherSection) => {
    if (groupOf(groups, otherSection) === group || other.leastAway(end.at) >= gapMeters) return;
    const { alongMeters: otherAlongMeters, awayMeters } = other.nearestTo(end.at);
    if (awayMeters >= gapMeters) return;
    gapMeters = awayMeters;
    nearest = { section: index, alongMeters: end.alongMeters, otherSection, otherAlongMeters, gapMeters };
  });
  return nearest;
}

function groupOf(groups: readonly number[], index: number): number {
  let group = index;
  while (groups[group] !== group) group = groups[group] ?? group;
  return group;
}

/** @returns False when both are in one group already. */
function unite(groups: number[], { section, otherSection }: LineJoint): boolean {
  const [one, other] = [groupOf(groups, section), groupOf(groups, otherSection)];
  groups[Math.max(one, other)] = Math.min(one, other);
  return one !== other;
}
