import { requestRows } from './requests.ts';

/**
 * Every route there is, and what it answers to everybody: who has not logged in is asked to (401); what one may not
 * do, and what is not one's own, does not exist (404). The columns are those of `stances`.
 */
const table = `
                                            visitor client    counsellor counsellor it  data
                                                    own other own other  _admin         protection
GET    /.well-known/privacy.json              200   200  200  200  200   200  200  200  200
GET    /api/v1/privacy-notice                 200   200  200  200  200   200  200  200  200
GET    /api/v1/privacy-notice.md              200   200  200  200  200   200  200  200  200
GET    /api/v1/privacy-notice/versions        200   200  200  200  200   200  200  200  200
GET    /api/v1/privacy-notice/versions/:version
                                              200   200  200  200  200   200  200  200  200
GET    /api/v1/service                        200   200  200  200  200   200  200  200  200
GET    /api/v1/proof                          200   200  200  200  200   200  200  200  200
GET    /api/v1/proof/log                      200   200  200  200  200   200  200  200  200
GET    /api/v1/proof/verify.mjs               200   200  200  200  200   200  200  200  200
GET    /health                                200   200  200  200  200   200  200  200  200
GET    /metrics                               404   404  404  404  404   404  404  404  404
GET    /docs                                  200   200  200  200  200   200  200  200  200
GET    /docs/json                             200   200  200  200  200   200  200  200  200
GET    /docs/yaml                             200   200  200  200  200   200  200  200  200
GET    /docs/static/*                         200   200  200  200  200   200  200  200  200
GET    /docs/static/index.html                302   302  302  302  302   302  302  302  302
GET    /docs/static/swagger-initializer.js    200   200  200  200  200   200  200  200  200

POST   /api/v1/accounts                       201   404  404  404  404   404  404  404  404
POST   /api/v1/sessions                       201   201  201  201  201   201  201  201  201
GET    /api/v1/session                        401   200  200  200  200   200  200  200  200
DELETE /api/v1/session                        401   204  204  204  204   204  204  204  204
POST   /api/v1/password                       401   204  204  204  204   204  204  204  204

GET    /api/v1/recovery-code                  401   200  200  404  404   404  404  404  404
POST   /api/v1/recovery-code                  401   201  201  404  404   404  404  404  404
POST   /api/v1/recovery-code/confirmation     401   204  204  404  404   404  404  404  404
POST   /api/v1/recoveries                     201   201  201  404  404   404  404  404  404
POST   /api/v1/invitation/accept              204   204  204  204  204   204  204  204  204
GET    /api/v1/second-factor                  401   404  404  200  200   200  200  200  200
POST   /api/v1/second-factor                  401   404  404  201  201   201  201  201  201
POST   /api/v1/second-factor/confirm          401   404  404  200  200   200  200  200  200
POST   /api/v1/second-factor/remove           401   404  404  204  204   204  204  204  204

GET    /api/v1/staff                          401   404  404  404  404   404  404  200  404
POST   /api/v1/staff                          401   404  404  404  404   404  404  201  404
PATCH  /api/v1/staff/:id                      401   404  404  404  404   404  404  200  404
POST   /api/v1/staff/:id/activate             401   404  404  404  404   404  404  200  404
POST   /api/v1/staff/:id/invitation           401   404  404  404  404   404  404  200  404
POST   /api/v1/staff/:id/leave                401   404  404  404  404   404  404  200  404
DELETE /api/v1/staff/:id/second-factor        401   404  404  404  404   404  404  204  404
POST   /api/v1/login-data                     401   404  404  404  404   404  404  200  404

GET    /api/v1/profile                        401   200  200  404  404   404  404  404  404
PATCH  /api/v1/profile                        401   200  200  404  404   404  404  404  404
DELETE /api/v1/profile/:field                 401   204  204  404  404   404  404  404  404
GET    /api/v1/consent-records                401   200  200  404  404   404  404  404  404
POST   /api/v1/consent-records                401   201  201  404  404   404  404  404  404
GET    /api/v1/notice-change                  401   200  200  404  404   404  404  404  404
POST   /api/v1/notice-change/seen             401   204  204  404  404   404  404  404  404
GET    /api/v1/own-data                       401   200  200  404  404   404  404  404  404
GET    /api/v1/own-data/export.html           401   200  200  404  404   404  404  404  404
GET    /api/v1/own-data/export.json           401   200  200  404  404   404  404  404  404
DELETE /api/v1/account                        401   200  200  404  404   404  404  404  404

GET    /live                                  401   404  404  404  404   404  404  404  404
POST   /live                                  401   200  404  200  404   200  404  404  404
GET    /api/v1/chats                          200   200  200  200  200   200  200  404  404
GET    /api/v1/chats/:id                      200   200  200  200  200   200  200  404  404
GET    /api/v1/chats/:id/calendar.ics         200   200  200  200  200   200  200  404  404
PUT    /api/v1/chats/:id/place                401   200  200  404  404   404  404  404  404
DELETE /api/v1/chats/:id/place                401   204  204  404  404   404  404  404  404
POST   /api/v1/chats/:id/invitation           401   200  404  404  404   404  404  404  404
GET    /api/v1/hosted-chats                   401   404  404  200  200   200  200  404  404
POST   /api/v1/chats/:id/measures             401   404  404  204  404   204  404  404  404
POST   /api/v1/chats/:id/next                 401   404  404  200  404   200  404  404  404
POST   /api/v1/chats/:id/end                  401   404  404  204  404   204  404  404  404
PUT    /api/v1/chats/:id                      401   404  404  204  204   204  204  404  404
PATCH  /api/v1/chats/:id                      401   404  404  204  404   204  404  404  404
POST   /api/v1/chats/:id/cancel               401   404  404  204  404   204  404  404  404
GET    /api/v1/chats/:id/log                  401   200  404  200  404   200  404  404  404
POST   /api/v1/consultations/:id/chats        401   404  404  201  404   201  404  404  404
GET    /api/v1/consultations/:id/chats        401   200  404  200  404   200  404  404  404
GET    /api/v1/unsent/:place                  401   204  204  404  404   404  404  404  404
PUT    /api/v1/unsent/:place                  401   200  200  404  404   404  404  404  404

GET    /api/v1/consultations                  401   200  200  200  200   200  200  404  404
POST   /api/v1/consultations                  401   201  201  404  404   404  404  404  404
GET    /api/v1/consultations/:id              401   200  404  200  404   200  404  404  404
PATCH  /api/v1/consultations/:id              401   404  404  200  404   200  404  404  404
DELETE /api/v1/consultations/:id              401   200  404  404  404   404  404  404  404
POST   /api/v1/consultations/:id/messages     401   201  404  201  404   201  404  404  404
POST   /api/v1/consultations/:id/close        401   200  404  200  404   200  404  404  404
PUT    /api/v1/consultations/:id/seen         401   404  404  204  404   204  404  404  404
POST   /api/v1/consultations/search           401   404  404  200  200   200  200  404  404
GET    /api/v1/consultations/:id/readings     401   200  404  404  404   404  404  404  404
POST   /api/v1/consultations/:id/take         401   404  404  200  409   200  409  404  404
POST   /api/v1/consultations/:id/hand-over    401   404  404  204  404   204  404  404  404
GET    /api/v1/consultations/:id/notes        401   404  404  200  404   200  404  404  404
PUT    /api/v1/consultations/:id/notes/:noteId
                                              401   404  404  204  404   204  404  404  404
DELETE /api/v1/consultations/:id/notes/:noteId
                                              401   404  404  204  404   204  404  404  404
GET    /api/v1/consultations/:id/appointments 401   200  404  200  404   200  404  404  404
PUT    /api/v1/consultations/:id/appointments/:appointmentId
                                              401   204  404  204  404   204  404  404  404
PUT    /api/v1/consultations/:id/appointments/:appointmentId/answer
                                              401   204  404  204  404   204  404  404  404
GET    /api/v1/consultations/:id/appointments/:appointmentId/calendar.ics
                                              401   200  404  404  404   404  404  404  404
GET    /api/v1/consultations/:id/risk-marks   401   404  404  200  404   200  404  404  404
PUT    /api/v1/consultations/:id/risk-marks/:markId
                                              401   404  404  204  404   204  404  404  404
GET    /api/v1/consultations/:id/danger-assessments
                                              401   404  404  200  404   200  404  404  404
PUT    /api/v1/consultations/:id/danger-assessments/:assessmentId
                                              401   404  404  204  404   204  404  404  404
PUT    /api/v1/consultations/:id/danger-assessments/:assessmentId/steps/:step
                                              401   404  404  200  404   200  404  404  404
POST   /api/v1/consultations/:id/danger-assessments/:assessmentId/steps/:step/sign
                                              401   404  404  200  404   200  404  404  404
PUT    /api/v1/consultations/:id/danger-assessments/:assessmentId/requests/:requestId
                                              401   404  404  204  404   204  404  404  404
POST   /api/v1/consultations/:id/danger-assessments/:assessmentId/requests/:requestId/end
                                              401   404  404  204  404   204  404  404  404
GET    /api/v1/danger-colleagues              401   404  404  200  200   200  200  404  404
GET    /api/v1/danger-requests                401   404  404  200  200   200  200  404  404
GET    /api/v1/danger-requests/:id            401   404  404  200  404   200  404  404  404
PUT    /api/v1/danger-requests/:id/steps/:step
                                              401   404  404  204  404   204  404  404  404
POST   /api/v1/danger-requests/:id/steps/:step/sign
                                              401   404  404  204  404   204  404  404  404
GET    /api/v1/colleagues                     401   404  404  200  200   200  200  404  404
GET    /api/v1/intake                         401   404  404  200  200   200  200  404  404
GET    /api/v1/drafts/:key                    401   204  404  204  404   204  404  404  404
PUT    /api/v1/drafts/:key                    401   200  404  200  404   200  404  404  404

PUT    /api/v1/drafts/:key/attachments/:attachmentId
                                              401   201  404  201  404   201  404  404  404
GET    /api/v1/drafts/:key/attachments/:attachmentId
                                              401   200  404  200  404   200  404  404  404
DELETE /api/v1/drafts/:key/attachments/:attachmentId
                                              401   204  404  204  404   204  404  404  404
GET    /api/v1/consultations/:id/attachments/:attachmentId
                                              401   200  404  200  404   200  404  404  404
GET    /api/v1/consultations/:id/attachments/:attachmentId/copy
                                              401   200  404  404  404   404  404  404  404
DELETE /api/v1/consultations/:id/attachments/:attachmentId
                                              401   204  404  204  404   204  404  404  404

GET    /api/v1/absences                       401   404  404  200  200   200  200  404  404
PUT    /api/v1/absences/:id                   401   404  404  204  404   204  404  404  404
DELETE /api/v1/absences/:id                   401   404  404  204  404   204  404  404  404
GET    /api/v1/text-modules                   401   404  404  200  200   200  200  404  404
PUT    /api/v1/text-modules/:id               401   404  404  204  404   204  404  404  404
DELETE /api/v1/text-modules/:id               401   404  404  204  404   204  404  404  404
PUT    /api/v1/team-text-modules/:id          401   404  404  404  404   204  204  404  404
DELETE /api/v1/team-text-modules/:id          401   404  404  404  404   204  204  404  404

GET    /api/v1/retention                      401   404  404  404  404   404  404  404  200
GET    /api/v1/retention/plan                 401   404  404  404  404   404  404  404  200
POST   /api/v1/retention/runs                 401   404  404  404  404   404  404  404  201
GET    /api/v1/holds                          401   404  404  404  404   404  404  404  200
POST   /api/v1/holds                          401   404  404  404  404   404  404  404  201
POST   /api/v1/holds/:id/confirm              401   404  404  404  404   404  404  404  200
POST   /api/v1/holds/:id/review               401   404  404  404  404   404  404  404  200
POST   /api/v1/holds/:id/release              401   404  404  404  404   404  404  404  200
GET    /api/v1/recipients                     401   404  404  404  404   404  404  404  200
GET    /api/v1/disclosures                    401   404  404  404  404   404  404  404  200
GET    /api/v1/disclosures/waiting            401   404  404  200  200   200  200  404  404
GET    /api/v1/consultations/:id/disclosures  401   404  404  200  404   200  404  404  404
POST   /api/v1/disclosures                    401   404  404  201  404   201  404  404  404
POST   /api/v1/disclosures/:id/confirm        401   404  404  409  204   409  204  404  404
POST   /api/v1/disclosures/:id/refuse         401   404  404  409  204   409  204  404  404
POST   /api/v1/disclosures/:id/withdraw       401   404  404  200  404   200  404  404  404
POST   /api/v1/disclosures/:id/open           401   404  404  200  404   200  404  404  404
POST   /api/v1/disclosures/:id/carry-out      401   404  404  409  404   409  404  404  404
GET    /api/v1/break-glass                    401   404  404  404  404   200  200  404  404
POST   /api/v1/break-glass                    401   404  404  404  404   204  204  404  404
POST   /api/v1/break-glass/:id/end            401   404  404  404  404   204  404  404  404
GET    /api/v1/break-glass/:id/consultations  401   404  404  404  404   200  404  404  404
GET    /api/v1/break-glass/notices            401   404  404  200  200   200  200  404  404
POST   /api/v1/break-glass/:id/seen           401   404  404  204  404   204  404  404  404
GET    /api/v1/it-tickets                     401   404  404  404  404   200  200  200  404
POST   /api/v1/it-tickets                     401   404  404  404  404   404  404  204  404
POST   /api/v1/it-tickets/:id/grant           401   404  404  404  404   204  204  404  404
POST   /api/v1/it-tickets/:id/refuse          401   404  404  404  404   204  204  404  404
POST   /api/v1/it-tickets/:id/end             401   404  404  404  404   204  204  204  404
GET    /api/v1/it-tickets/:id/details         401   404  404  404  404   404  404  200  404
GET    /api/v1/it-tickets/:id/consultations   401   404  404  404  404   404  404  200  404
GET    /api/v1/it-tickets/:id/consultations/:consultationId
                                              401   404  404  404  404   404  404  200  404
GET    /api/v1/proof/full-log                 401   404  404  404  404   404  404  404  200
GET    /api/v1/policy-versions                401   404  404  404  404   404  404  200  200
POST   /api/v1/policy-versions/:id/agreement  401   404  404  404  404   404  404  204  204
POST   /api/v1/policy-versions/:id/refusal    401   404  404  404  404   404  404  204  204
GET    /api/v1/processing-record              401   404  404  404  404   404  404  404  200
GET    /api/v1/processing-record/export.json  401   404  404  404  404   404  404  404  200
GET    /api/v1/processing-record/export.md    401   404  404  404  404   404  404  404  200
GET    /api/v1/processing-record/export.html  401   404  404  404  404   404  404  404  200
GET    /api/v1/statistics                     401   404  404  200  200   200  200  404  200
GET    /api/v1/statistics/export.csv          401   404  404  200  200   200  200  404  200
GET    /api/v1/audit-events                   401   404  404  404  404   404  404  404  200
POST   /api/v1/audit-events/verification      401   404  404  404  404   404  404  404  200
`;

/** By route: its status for each of `stances`. */
export const expected: ReadonlyMap<string, readonly number[]> = new Map(
  (table + requestRows)
    // An address that is too long for its column stands on a line of its own.
    .replace(/(\/[\w:/.-]+)\n +/g, '$1 ')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([method]) => method && /^[A-Z]+$/.test(method))
    .map(([method, url, ...statuses]) => [`${method} ${url}`, statuses.map(Number)] as const),
);
