/** One label before all are put in order. */
export interface Place {
  readonly id: string;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
  readonly level: string;
  /** Larger comes first within a level. */
  readonly weight: number;
  readonly minZoom: number;
  readonly qualifierZh: string | null;
  readonly qualifierEn: string | null;
  readonly position: 'seat' | 'label-point' | 'town';
  readonly adcode: string | null;
  readonly lngLat: readonly number[];
}
