export { ErasureReceipt, ownDataRoutes, receiptOf } from './routes.ts';
