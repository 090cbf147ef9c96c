/** A body with what it is to the service and how to reach it. */
export interface Party {
  readonly role: string;
  readonly address: string;
}

/** A data category within one processing activity. */
export interface RecordedData {
  readonly id: string;
  readonly name: string;
  /** Fields of forms that serve the purpose, where the category has any. */
  readonly fields: readonly string[];
}

/** Data that end alike, and when and how they do. */
export interface RecordedEnd {
  readonly data: readonly RecordedData[];
  readonly erasure: string;
  /** Id of the retention rule in the policy. */
  readonly rule: string;
}

/** One processing activity: what is done for one purpose. */
export interface ProcessingActivity {
  /** The purpose's id in the policy. */
  readonly id: string;
  readonly purpose: string;
  readonly bases: readonly string[];
  readonly persons: readonly string[];
  readonly ends: readonly RecordedEnd[];
  /** Roles of the operator's own staff. */
  readonly readers: readonly string[];
  /** Bodies outside, each with the cases to which it is limited. */
  readonly recipients: readonly string[];
  readonly processors: readonly string[];
  /** Recipients and processors outside of the EU and the EEA; empty: none. */
  readonly transfers: readonly string[];
}

/** The record of processing activities of one service (Art. 30 (1) GDPR). */
export interface ProcessingRecord {
  readonly service: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly title: string;
  readonly parties: readonly Party[];
  readonly activities: readonly ProcessingActivity[];
  readonly measures: readonly string[];
  /** What a record has to give and the policy does not know. */
  readonly missing: readonly string[];
}
