import type { ActionName } from '@sprechraum/shared/policy';
import { createRouter, createWebHistory, type RouteRecordRaw, type RouterHistory } from 'vue-router';
import { paths, to } from './lib/paths.ts';
import { useSession } from './lib/session.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may not do this, or any of these, sees what they would see if it did not exist. */
    access?: ActionName | readonly ActionName[];
  }
}

const lost = () => import('./features/service/NotFoundPage.vue');

const routes: RouteRecordRaw[] = [
  { name: 'start', path: paths.start, component: () => import('./features/service/StartPage.vue') },
  { name: 'notice', path: paths.notice, component: () => import('./features/privacy-notice/NoticePage.vue') },
  {
    name: 'noticeVersions',
    path: paths.noticeVersions,
    component: () => import('./features/privacy-notice/VersionsPage.vue'),
  },
  {
    name: 'noticeVersion',
    path: paths.noticeVersion,
    component: () => import('./features/privacy-notice/VersionPage.vue'),
    props: true,
  },
  { name: 'proof', path: paths.proof, component: () => import('./features/proof/ProofPage.vue') },
  { name: 'imprint', path: paths.imprint, component: () => import('./features/service/ImprintPage.vue') },
  { name: 'terms', path: paths.terms, component: () => import('./features/service/TermsPage.vue') },
  {
    name: 'accessibility',
    path: paths.accessibility,
    component: () => import('./features/service/AccessibilityPage.vue'),
  },
  {
    name: 'emergency',
    path: paths.emergency,
    component: () => import('./features/service/EmergencyPage.vue'),
  },
  { name: 'leaving', path: paths.leaving, component: () => import('./features/service/LeavingPage.vue') },
  { name: 'centres', path: paths.centres, component: () => import('./features/centres/CentresPage.vue') },
  { name: 'forum', path: paths.forum, component: () => import('./features/forum/ForumPage.vue') },
  {
    name: 'moderation',
    path: paths.moderation,
    component: () => import('./features/forum/ModerationPage.vue'),
    meta: { access: 'forum.moderate' },
  },
  {
    name: 'board',
    path: paths.board,
    component: () => import('./features/forum/BoardPage.vue'),
    props: true,
  },
  {
    name: 'newTopic',
    path: paths.newTopic,
    component: () => import('./features/forum/NewTopicPage.vue'),
    meta: { access: 'forum.write' },
    props: true,
  },
  {
    name: 'topic',
    path: paths.topic,
    component: () => import('./features/forum/TopicPage.vue'),
    props: true,
  },
  {
    name: 'messages',
    path: paths.messages,
    component: () => import('./features/private-messages/MessagesPage.vue'),
    meta: { access: 'private-message.send' },
  },
  {
    name: 'conversation',
    path: paths.conversation,
    component: () => import('./features/private-messages/ConversationPage.vue'),
    meta: { access: 'private-message.send' },
    props: true,
  },
  { name: 'chats', path: paths.chats, component: () => import('./features/chats/SchedulePage.vue') },
  {
    name: 'chatsOf',
    path: paths.chatsOf,
    component: () => import('./features/chats/SchedulePage.vue'),
    props: true,
  },
  {
    name: 'planChat',
    path: paths.planChat,
    component: () => import('./features/chats/PlanPage.vue'),
    meta: { access: 'chat.plan' },
  },
  { name: 'chat', path: paths.chat, component: () => import('./features/chats/ChatPage.vue'), props: true },
  {
    name: 'changeChat',
    path: paths.changeChat,
    component: () => import('./features/chats/PlanPage.vue'),
    meta: { access: 'chat.plan' },
    props: true,
  },
  {
    name: 'chatLog',
    path: paths.chatLog,
    component: () => import('./features/chats/LogPage.vue'),
    meta: { access: 'chat.host' },
    props: true,
  },
  { name: 'login', path: paths.login, component: () => import('./features/sessions/LoginPage.vue') },
  { name: 'register', path: paths.register, component: () => import('./features/accounts/RegisterPage.vue') },
  { name: 'confirm', path: paths.confirm, component: () => import('./features/accounts/ConfirmPage.vue') },
  {
    name: 'voluntary',
    path: paths.voluntary,
    component: () => import('./features/accounts/VoluntaryPage.vue'),
    meta: { access: 'profile.edit' },
  },
  {
    name: 'letters',
    path: paths.letters,
    component: () => import('./features/consultations/LettersPage.vue'),
    meta: { access: 'consultation.open' },
  },
  {
    name: 'write',
    path: paths.write,
    component: () => import('./features/consultations/WritePage.vue'),
    meta: { access: 'consultation.open' },
  },
  {
    name: 'letter',
    path: paths.letter,
    component: () => import('./features/consultations/LetterPage.vue'),
    meta: { access: 'consultation.open' },
    props: true,
  },
  {
    name: 'ownData',
    path: paths.ownData,
    component: () => import('./features/own-data/OwnDataPage.vue'),
    meta: { access: 'own-data.read' },
  },
  {
    name: 'password',
    path: paths.password,
    component: () => import('./features/credentials/PasswordPage.vue'),
    meta: { access: 'password.change' },
  },
  {
    name: 'recoveryCode',
    path: paths.recoveryCode,
    component: () => import('./features/credentials/RecoveryCodePage.vue'),
    meta: { access: 'recovery-code.edit' },
  },
  {
    name: 'lostPassword',
    path: paths.lostPassword,
    component: () => import('./features/credentials/LostPasswordPage.vue'),
  },
  {
    name: 'consents',
    path: paths.consents,
    component: () => import('./features/consents/ConsentsPage.vue'),
    meta: { access: 'consent.read' },
  },
  { name: 'receipt', path: paths.receipt, component: () => import('./features/own-data/ReceiptPage.vue') },
  {
    name: 'desk',
    path: paths.desk,
    component: () => import('./features/consultations/DeskPage.vue'),
    meta: { access: 'consultation.take' },
  },
  {
    name: 'deskCase',
    path: paths.deskCase,
    component: () => import('./features/consultations/DeskPage.vue'),
    meta: { access: 'consultation.take' },
    props: true,
  },
  {
    name: 'absences',
    path: paths.absences,
    component: () => import('./features/consultations/AbsencesPage.vue'),
    meta: { access: 'absence.edit' },
  },
  {
    name: 'handOver',
    path: paths.handOver,
    component: () => import('./features/consultations/HandOverPage.vue'),
    meta: { access: 'consultation.take' },
  },
  { name: 'rights', path: paths.rights, component: () => import('./features/data-requests/RightsPage.vue') },
  {
    name: 'distribution',
    path: paths.distribution,
    component: () => import('./features/consultations/distribution/DistributionPage.vue'),
    meta: { access: 'distribution.read' },
  },
  {
    name: 'requestByCode',
    path: paths.requestByCode,
    component: () => import('./features/data-requests/FollowPage.vue'),
  },
  {
    name: 'ownRequests',
    path: paths.ownRequests,
    component: () => import('./features/data-requests/OwnRequestsPage.vue'),
    meta: { access: 'own-data.read' },
  },
  {
    name: 'oversight',
    path: paths.oversight,
    component: () => import('./features/oversight/OversightPage.vue'),
    meta: { access: 'data-request.handle' },
  },
  {
    name: 'requests',
    path: paths.requests,
    component: () => import('./features/data-requests/WorklistPage.vue'),
    meta: { access: 'data-request.handle' },
  },
  {
    name: 'request',
    path: paths.request,
    component: () => import('./features/data-requests/RequestPage.vue'),
    meta: { access: 'data-request.handle' },
    props: true,
  },
  {
    name: 'policyVersions',
    path: paths.policyVersions,
    component: () => import('./features/policy-versions/PolicyPage.vue'),
    meta: { access: 'policy.read' },
  },
  {
    name: 'holds',
    path: paths.holds,
    component: () => import('./features/holds/HoldsPage.vue'),
    meta: { access: 'hold.read' },
  },
  {
    name: 'auditLog',
    path: paths.auditLog,
    component: () => import('./features/audit-log/AuditLogPage.vue'),
    meta: { access: 'audit.read' },
  },
  {
    name: 'textModules',
    path: paths.textModules,
    component: () => import('./features/consultations/TextModulesPage.vue'),
    meta: { access: 'text-module.use' },
  },
  {
    name: 'danger',
    path: paths.danger,
    component: () => import('./features/disclosures/DangerPage.vue'),
    meta: { access: 'disclosure.record' },
    props: true,
  },
  {
    name: 'disclosures',
    path: paths.disclosures,
    component: () => import('./features/disclosures/DisclosuresPage.vue'),
    meta: { access: ['disclosure.confirm', 'disclosure.review'] },
  },
  {
    name: 'cover',
    path: paths.cover,
    component: () => import('./features/break-glass/CoverPage.vue'),
    meta: { access: 'break-glass.open' },
  },
  {
    name: 'coverCases',
    path: paths.coverCases,
    component: () => import('./features/consultations/CoverCasesPage.vue'),
    meta: { access: 'break-glass.open' },
    props: true,
  },
  {
    name: 'coverCase',
    path: paths.coverCase,
    component: () => import('./features/consultations/CoverCasePage.vue'),
    meta: { access: 'break-glass.open' },
    props: true,
  },
  {
    name: 'assessment',
    path: paths.assessment,
    component: () => import('./features/consultations/danger/DangerPage.vue'),
    meta: { access: 'danger.read' },
    props: true,
  },
  {
    name: 'secondView',
    path: paths.secondView,
    component: () => import('./features/consultations/danger/SecondPage.vue'),
    meta: { access: 'danger.second' },
    props: true,
  },
  {
    name: 'retention',
    path: paths.retention,
    component: () => import('./features/retention/RetentionPage.vue'),
    meta: { access: 'retention.read' },
  },
  {
    name: 'processingRecord',
    path: paths.processingRecord,
    component: () => import('./features/processing-record/ProcessingRecordPage.vue'),
    meta: { access: 'processing-record.read' },
  },
  {
    name: 'statistics',
    path: paths.statistics,
    component: () => import('./features/statistics/StatisticsPage.vue'),
    meta: { access: 'statistics.read' },
  },
  {
    name: 'team',
    path: paths.team,
    component: () => import('./features/team/TeamPage.vue'),
    meta: { access: 'staff.manage' },
  },
  {
    name: 'addColleague',
    path: paths.addColleague,
    component: () => import('./features/team/AddColleaguePage.vue'),
    meta: { access: 'staff.manage' },
  },
  {
    name: 'loginData',
    path: paths.loginData,
    component: () => import('./features/team/LoginDataPage.vue'),
    meta: { access: 'login-data.read' },
  },
  {
    name: 'colleague',
    path: paths.colleague,
    component: () => import('./features/team/ColleaguePage.vue'),
    meta: { access: 'staff.manage' },
    props: true,
  },
  {
    name: 'itTickets',
    path: paths.itTickets,
    component: () => import('./features/it-tickets/TicketsPage.vue'),
    meta: { access: 'it-ticket.read' },
  },
  {
    name: 'itTicket',
    path: paths.itTicket,
    component: () => import('./features/it-tickets/TicketPage.vue'),
    meta: { access: 'it-ticket.use' },
    props: true,
  },
  {
    name: 'invitation',
    path: paths.invitation,
    component: () => import('./features/invitation/InvitationPage.vue'),
  },
  {
    name: 'ownLogin',
    path: paths.ownLogin,
    component: () => import('./features/own-login/OwnLoginPage.vue'),
    meta: { access: 'second-factor.edit' },
  },
  { name: 'lost', path: '/:rest(.*)*', component: lost },
];

export function createAppRouter(history: RouterHistory = createWebHistory()) {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (target, _from, saved) => saved ?? (target.hash ? false : { top: 0 }),
  });

  router.beforeEach(async (target) => {
    const session = useSession();
    await session.load();
    const { access } = target.meta;
    if (!access || [access].flat().some((action) => session.may(action))) return true;
    if (session.current?.needsSecondFactor) return { ...to.ownLogin, replace: true };
    if (!session.loggedIn) return { ...to.login(target.fullPath), replace: true };
    return { name: 'lost', params: { rest: target.path.slice(1).split('/') }, replace: true };
  });

  return router;
}
