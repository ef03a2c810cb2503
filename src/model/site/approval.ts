/** The map-approval number (审图号), once there is one; until then its place stays empty. */
export const mapApproval: string | null = null;
