export { composeNotice } from './compose.ts';
export {
  type ContractGap,
  type ContractRow,
  type ContractStatus,
  contractStatus,
  type RowState,
  type RowStatus,
  rowsNamedIn,
  type TestOutcome,
  wholeRow,
} from './contract.ts';
export { type Enforcement, enforcementBy, enforcementOf } from './enforcement.ts';
export {
  type Notice,
  RegisterNotOfferedError,
  type Section,
  type Statement,
  type StatementKind,
} from './notice.ts';
export { escapeHtml } from './page.ts';
export {
  type NoticeDocument,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderPage,
} from './render.ts';
