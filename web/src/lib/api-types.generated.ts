// Generated from api/openapi.json. Do not edit.
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            status: "ok" | "failing";
                            stores: {
                                content?: boolean;
                                keys?: boolean;
                                counters?: boolean;
                            };
                            restartNeeded: boolean;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            status: "ok" | "failing";
                            stores: {
                                content?: boolean;
                                keys?: boolean;
                                counters?: boolean;
                            };
                            restartNeeded: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            summary: string;
                            /** @enum {unknown} */
                            register: "sie" | "du" | "leicht";
                            registers: ("sie" | "du" | "leicht")[];
                            freeOfCharge: boolean;
                            anonymous: boolean;
                            accent?: string;
                            controller: {
                                name: string;
                                unit?: string;
                                person?: string;
                                street?: string;
                                postcode?: string;
                                city?: string;
                                phone?: string;
                                fax?: string;
                                email?: string;
                                url?: string;
                            };
                            provider?: {
                                name: string;
                                unit?: string;
                                person?: string;
                                street?: string;
                                postcode?: string;
                                city?: string;
                                phone?: string;
                                fax?: string;
                                email?: string;
                                url?: string;
                            };
                            contacts: {
                                kind: string;
                                label: string;
                                organisation: {
                                    name: string;
                                    unit?: string;
                                    person?: string;
                                    street?: string;
                                    postcode?: string;
                                    city?: string;
                                    phone?: string;
                                    fax?: string;
                                    email?: string;
                                    url?: string;
                                };
                            }[];
                            offers: {
                                kind: string;
                                label: string;
                                available: boolean;
                                answerWithinWorkingDays?: number;
                                attachments?: {
                                    types: string[];
                                    maxBytes: number;
                                    maxCount: number;
                                };
                                log?: {
                                    keptUntil: string;
                                    readBy: string[];
                                };
                                appointmentKinds?: ("phone" | "in-person" | "chat" | "other")[];
                            }[];
                            registration: {
                                /** @enum {unknown} */
                                identifier: "pseudonym" | "nickname" | "real-name";
                                passwordMinLength: number;
                                noticeVersion: string;
                                fields: {
                                    id: string;
                                    label: string;
                                    required: boolean;
                                    hint?: string;
                                    options?: {
                                        code: string;
                                        label: string;
                                    }[];
                                    maxLength?: number;
                                    purposes: string[];
                                    consents: string[];
                                    keptUntil: string;
                                    statement?: string;
                                }[];
                            } | null;
                            enquiry: {
                                fields: {
                                    id: string;
                                    label: string;
                                    required: boolean;
                                    hint?: string;
                                    options?: {
                                        code: string;
                                        label: string;
                                    }[];
                                    maxLength?: number;
                                    purposes: string[];
                                    consents: string[];
                                    keptUntil: string;
                                    statement?: string;
                                }[];
                            };
                            terms: {
                                heading: string;
                                paragraphs: string[];
                            }[];
                            ownDataLabel?: string;
                            mayKeepCases: boolean;
                            /** @enum {unknown} */
                            recovery: "code" | "email" | "none";
                            area: {
                                responsibleFor: string[];
                                referral: {
                                    label: string;
                                    url: string;
                                };
                            } | null;
                            chats: {
                                audiences: {
                                    code: string;
                                    label: string;
                                }[];
                                rules: string[];
                                longestMinutes: number;
                                largest: number;
                            } | null;
                            officeHours: {
                                days: string;
                                hours: string;
                            }[];
                            languages: {
                                code: string;
                                label: string;
                            }[];
                            reasons: {
                                code: string;
                                label: string;
                            }[];
                            topics: {
                                code: string;
                                label: string;
                            }[];
                            bases: {
                                code: string;
                                label: string;
                            }[];
                            rights: string[];
                            emergency: {
                                number: string;
                                label: string;
                                hint: string;
                            }[];
                            sessionIdleMinutes: number;
                            promises: {
                                /** @enum {unknown} */
                                word: "anonymous" | "free" | "confidential";
                                statement: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    register?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: string;
                            effectiveFrom: string;
                            register: string;
                            title: string;
                            sections: {
                                id: string;
                                heading: string;
                                /** @enum {unknown} */
                                control?: "analytics-objection";
                                statements: {
                                    id: string;
                                    text: string;
                                    rows: string[];
                                    /** @enum {unknown} */
                                    enforcement: "kept" | "partly" | "planned";
                                }[];
                            }[];
                            missing: string[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-notice.md": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    register?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/privacy.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    register?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                        noticeVersion: string;
                        /** @description Fields of the service's form, see /api/v1/service */
                        fields?: {
                            [key: string]: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            session: {
                                actor: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "client" | "staff";
                                    role: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                idleExpiresAt: string;
                                /** Format: date-time */
                                absoluteExpiresAt: string;
                                /** Format: date-time */
                                accountEndsAt?: string;
                                permittedActions: string[];
                                needsSecondFactor: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            awaits: "confirmation";
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                        secondFactor?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            session: {
                                actor: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "client" | "staff";
                                    role: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                idleExpiresAt: string;
                                /** Format: date-time */
                                absoluteExpiresAt: string;
                                /** Format: date-time */
                                accountEndsAt?: string;
                                permittedActions: string[];
                                needsSecondFactor: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            session: {
                                actor: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "client" | "staff";
                                    role: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                idleExpiresAt: string;
                                /** Format: date-time */
                                absoluteExpiresAt: string;
                                /** Format: date-time */
                                accountEndsAt?: string;
                                permittedActions: string[];
                                needsSecondFactor: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        new: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recovery-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            madeAt: string | null;
                            confirmedAt: string | null;
                            passwordNeeded: boolean;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            words: string[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recovery-code/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        code: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            session: {
                                actor: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "client" | "staff";
                                    role: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                idleExpiresAt: string;
                                /** Format: date-time */
                                absoluteExpiresAt: string;
                                /** Format: date-time */
                                accountEndsAt?: string;
                                permittedActions: string[];
                                needsSecondFactor: boolean;
                            };
                            words: string[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            roles: {
                                id: string;
                                label: string;
                            }[];
                            asked: ("affiliation" | "employedUntil" | "confidentialityDate" | "qualification" | "trainingDate")[];
                            required: ("affiliation" | "employedUntil" | "confidentialityDate" | "qualification" | "trainingDate")[];
                            affiliation: string | null;
                            /** @enum {unknown} */
                            secondFactor: "off" | "optional" | "required";
                            items: {
                                /** Format: uuid */
                                id: string;
                                username: string;
                                name: string;
                                nickname: string;
                                role: string;
                                affiliation: string | null;
                                employedUntil: string | null;
                                confidentialityDate: string | null;
                                qualification: string | null;
                                trainingDate: string | null;
                                /** @enum {unknown} */
                                state: "incomplete" | "ready" | "invited" | "active" | "left";
                                missing: ("affiliation" | "employedUntil" | "confidentialityDate" | "qualification" | "trainingDate")[];
                                invitationEndsAt: string | null;
                                secondFactor: boolean;
                                /** Format: date */
                                addedOn: string;
                                lastUsedOn: string | null;
                                leftOn: string | null;
                                oneself: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        name: string;
                        nickname: string;
                        role: string;
                        affiliation?: string | null;
                        employedUntil?: string | null;
                        confidentialityDate?: string | null;
                        qualification?: string | null;
                        trainingDate?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            name: string;
                            nickname: string;
                            role: string;
                            affiliation: string | null;
                            employedUntil: string | null;
                            confidentialityDate: string | null;
                            qualification: string | null;
                            trainingDate: string | null;
                            /** @enum {unknown} */
                            state: "incomplete" | "ready" | "invited" | "active" | "left";
                            missing: ("affiliation" | "employedUntil" | "confidentialityDate" | "qualification" | "trainingDate")[];
                            invitationEndsAt: string | null;
                            secondFactor: boolean;
                            /** Format: date */
                            addedOn: string;
                            lastUsedOn: string | null;
                            leftOn: string | null;
                            oneself: boolean;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        nickname?: string;
                        role?: string;
                        affiliation?: string | null;
                        employedUntil?: string | null;
                        confidentialityDate?: string | null;
                        qualification?: string | null;
                        trainingDate?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            name: string;
                            nickname: string;
                            role: string;
                            affiliation: string | null;
                            employedUntil: string | null;
                            confidentialityDate: string | null;
                            qualification: string | null;
                            trainingDate: string | null;
                            /** @enum {unknown} */
                            state: "incomplete" | "ready" | "invited" | "active" | "left";
                            missing: ("affiliation" | "employedUntil" | "confidentialityDate" | "qualification" | "trainingDate")[];
                            invitationEndsAt: string | null;
                            secondFactor: boolean;
                            /** Format: date */
                            addedOn: string;
                            lastUsedOn: string | null;
                            leftOn: string | null;
                            oneself: boolean;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/staff/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** Format: date-time */
                            endsAt: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** Format: date-time */
                            endsAt: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            name: string;
                            nickname: string;
                            role: string;
                            affiliation: string | null;
                            employedUntil: string | null;
                            confidentialityDate: string | null;
                            qualification: string | null;
                            trainingDate: string | null;
                            /** @enum {unknown} */
                            state: "incomplete" | "ready" | "invited" | "active" | "left";
                            missing: ("affiliation" | "employedUntil" | "confidentialityDate" | "qualification" | "trainingDate")[];
                            invitationEndsAt: string | null;
                            secondFactor: boolean;
                            /** Format: date */
                            addedOn: string;
                            lastUsedOn: string | null;
                            leftOn: string | null;
                            oneself: boolean;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        code: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            mode: "off" | "optional" | "required";
                            since: string | null;
                            recoveryCodesLeft: number;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            uri: string;
                            key: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recoveryCodes: string[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-notice/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: string;
                                current: boolean;
                                /** Format: date-time */
                                effectiveFrom: string;
                                /** Format: date-time */
                                shortensFrom?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** @enum {unknown} */
                                ground: "first" | "law" | "service" | "wording";
                                reason: string;
                                digest: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-notice/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    register?: string;
                };
                header?: never;
                path: {
                    version: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: string;
                            current: boolean;
                            /** Format: date-time */
                            effectiveFrom: string;
                            /** Format: date-time */
                            shortensFrom?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            /** @enum {unknown} */
                            ground: "first" | "law" | "service" | "wording";
                            reason: string;
                            digest: string;
                            text: string;
                            textDigest: string;
                            changes?: {
                                since: string;
                                sentences: {
                                    id: string;
                                    heading: string;
                                    before: string | null;
                                    after: string | null;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            restartNeeded: boolean;
                            items: {
                                /** Format: uuid */
                                id: string;
                                version: string;
                                /** @enum {unknown} */
                                state: "proposed" | "agreed" | "in-force" | "past" | "refused" | "outdated";
                                digest: string;
                                /** @enum {unknown} */
                                ground: "first" | "law" | "service" | "wording";
                                reason: string;
                                proposedBy?: string;
                                /** Format: date-time */
                                proposedAt: string;
                                decidedBy?: string;
                                /** Format: date-time */
                                decidedAt?: string;
                                /** Format: date-time */
                                effectiveFrom?: string;
                                /** Format: date-time */
                                shortensFrom?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                mayDecide: boolean;
                                plan?: {
                                    since: string;
                                    /** Format: date-time */
                                    effectiveFrom: string;
                                    /** Format: date-time */
                                    shortensFrom?: string;
                                    sentences: {
                                        id: string;
                                        heading: string;
                                        before: string | null;
                                        after: string | null;
                                    }[];
                                    changes: {
                                        sentence: string;
                                        /** @enum {unknown} */
                                        weight: "material" | "editorial";
                                        asksAgain: string[];
                                    }[];
                                    due: {
                                        label: string;
                                        before: number;
                                        now: number;
                                        afterGrace: number;
                                        /** Format: date-time */
                                        first?: string;
                                    }[];
                                    asked: {
                                        id: string;
                                        text: string;
                                        people: number;
                                    }[];
                                    obstacles: string[];
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-versions/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-versions/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                name: string;
                                /** @enum {unknown} */
                                state: "open" | "restricted";
                                /** Format: date */
                                registeredOn: string;
                                lastLoginOn: string | null;
                            } | null;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            fields: {
                                id: string;
                                label: string;
                                hint?: string;
                                statement: string;
                                value: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            fields: {
                                id: string;
                                label: string;
                                hint?: string;
                                statement: string;
                                value: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/profile/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    field: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            consents: {
                                id: string;
                                text: string;
                                given: boolean;
                                askedAgain: boolean;
                            }[];
                            records: {
                                /** Format: uuid */
                                id: string;
                                purpose: string;
                                event: string;
                                textDigest: string;
                                noticeVersion: string;
                                register: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description One of the service's codes, see /api/v1/service */
                        consent: string;
                        /** @enum {unknown} */
                        event: "given" | "withdrawn";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            consents: {
                                id: string;
                                text: string;
                                given: boolean;
                                askedAgain: boolean;
                            }[];
                            records: {
                                /** Format: uuid */
                                id: string;
                                purpose: string;
                                event: string;
                                textDigest: string;
                                noticeVersion: string;
                                register: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            service: string;
                            /** Format: date-time */
                            at: string;
                            items: {
                                category: string;
                                label: string;
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                until?: string;
                                untilSentence: string;
                                why: string;
                                seenBy: string[];
                                values: {
                                    label: string;
                                    value: string;
                                    href?: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    until?: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-data/export.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            service: string;
                            /** Format: date-time */
                            at: string;
                            items: {
                                category: string;
                                label: string;
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                until?: string;
                                untilSentence: string;
                                why: string;
                                seenBy: string[];
                                values: {
                                    label: string;
                                    value: string;
                                    href?: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    until?: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-data/export.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            erasedAt: string;
                            counts: {
                                [key: string]: number;
                            };
                            keysDestroyed: number;
                            signed: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            change: {
                                since: string;
                                version: string;
                                /** Format: date-time */
                                effectiveFrom: string;
                                /** Format: date-time */
                                shortensFrom?: string;
                                /** @enum {unknown} */
                                ground: "first" | "law" | "service" | "wording";
                                reason: string;
                                sentences: {
                                    id: string;
                                    heading: string;
                                    before: string | null;
                                    after: string | null;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            } | null;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-change/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                mode: "mail" | "live";
                                /** @enum {unknown} */
                                state: "new" | "active" | "closed";
                                reason?: string;
                                topic?: string;
                                basis?: string;
                                /** Format: date-time */
                                openedAt: string;
                                /** Format: date-time */
                                takenAt?: string;
                                /** Format: date-time */
                                closedAt?: string;
                                /** @enum {unknown} */
                                closedBy?: "client" | "counsellor" | "inactivity";
                                /** Format: date-time */
                                lastActivityAt: string;
                                waitingFor: ("client" | "counsellor") | null;
                                /** Format: date-time */
                                waitingSince?: string;
                                waitingWorkingDays?: number;
                                /** Format: date-time */
                                erasedBy?: string;
                                /** Format: date-time */
                                closesOn?: string;
                                /** Format: date-time */
                                restrictedAt?: string;
                                counsellor?: {
                                    name: string;
                                    absence?: {
                                        /** Format: date */
                                        firstDay: string;
                                        /** Format: date */
                                        lastDay: string;
                                        /** Format: date */
                                        backOn: string;
                                    };
                                };
                                pseudonym?: string;
                                unread?: boolean;
                                /** @enum {unknown} */
                                risk?: "attention" | "acute";
                                handedOver?: {
                                    /** Format: date-time */
                                    at: string;
                                    from?: string;
                                };
                                appointments?: {
                                    /** @enum {unknown} */
                                    question?: "client" | "counsellor";
                                    /** Format: date-time */
                                    next?: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        clientMessageId: string;
                        text: string;
                        subject?: string | null;
                        language?: string | null;
                        reason?: string | null;
                        topic?: string | null;
                        attachments?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            mode: "mail" | "live";
                            /** @enum {unknown} */
                            state: "new" | "active" | "closed";
                            reason?: string;
                            topic?: string;
                            basis?: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            takenAt?: string;
                            /** Format: date-time */
                            closedAt?: string;
                            /** @enum {unknown} */
                            closedBy?: "client" | "counsellor" | "inactivity";
                            /** Format: date-time */
                            lastActivityAt: string;
                            waitingFor: ("client" | "counsellor") | null;
                            /** Format: date-time */
                            waitingSince?: string;
                            waitingWorkingDays?: number;
                            /** Format: date-time */
                            erasedBy?: string;
                            /** Format: date-time */
                            closesOn?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            counsellor?: {
                                name: string;
                                absence?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                    /** Format: date */
                                    backOn: string;
                                };
                            };
                            pseudonym?: string;
                            unread?: boolean;
                            /** @enum {unknown} */
                            risk?: "attention" | "acute";
                            handedOver?: {
                                /** Format: date-time */
                                at: string;
                                from?: string;
                            };
                            appointments?: {
                                /** @enum {unknown} */
                                question?: "client" | "counsellor";
                                /** Format: date-time */
                                next?: string;
                            };
                            erasedBecause?: string;
                            permittedActions: string[];
                            subject?: string;
                            /** @enum {unknown} */
                            responsibility?: "responsible" | "not-responsible" | "unknown";
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "client" | "counsellor";
                                name?: string;
                                text: string;
                                /** Format: date-time */
                                sentAt: string;
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /** @enum {unknown} */
                                    mediaType: "image/jpeg" | "image/png" | "image/webp" | "text/plain" | "application/pdf";
                                    size: number;
                                }[];
                                mine: boolean;
                            }[];
                            handOvers: {
                                /** Format: date-time */
                                at: string;
                                to?: string;
                                from?: string;
                                note?: string;
                            }[];
                            readings: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {unknown} */
                                by: "break-glass" | "it-ticket";
                                name?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                mode: "mail" | "live";
                                /** Format: date-time */
                                openedAt: string;
                                reason?: string;
                                topic?: string;
                                waitingWorkingDays: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            mode: "mail" | "live";
                            /** @enum {unknown} */
                            state: "new" | "active" | "closed";
                            reason?: string;
                            topic?: string;
                            basis?: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            takenAt?: string;
                            /** Format: date-time */
                            closedAt?: string;
                            /** @enum {unknown} */
                            closedBy?: "client" | "counsellor" | "inactivity";
                            /** Format: date-time */
                            lastActivityAt: string;
                            waitingFor: ("client" | "counsellor") | null;
                            /** Format: date-time */
                            waitingSince?: string;
                            waitingWorkingDays?: number;
                            /** Format: date-time */
                            erasedBy?: string;
                            /** Format: date-time */
                            closesOn?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            counsellor?: {
                                name: string;
                                absence?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                    /** Format: date */
                                    backOn: string;
                                };
                            };
                            pseudonym?: string;
                            unread?: boolean;
                            /** @enum {unknown} */
                            risk?: "attention" | "acute";
                            handedOver?: {
                                /** Format: date-time */
                                at: string;
                                from?: string;
                            };
                            appointments?: {
                                /** @enum {unknown} */
                                question?: "client" | "counsellor";
                                /** Format: date-time */
                                next?: string;
                            };
                            erasedBecause?: string;
                            permittedActions: string[];
                            subject?: string;
                            /** @enum {unknown} */
                            responsibility?: "responsible" | "not-responsible" | "unknown";
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "client" | "counsellor";
                                name?: string;
                                text: string;
                                /** Format: date-time */
                                sentAt: string;
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /** @enum {unknown} */
                                    mediaType: "image/jpeg" | "image/png" | "image/webp" | "text/plain" | "application/pdf";
                                    size: number;
                                }[];
                                mine: boolean;
                            }[];
                            handOvers: {
                                /** Format: date-time */
                                at: string;
                                to?: string;
                                from?: string;
                                note?: string;
                            }[];
                            readings: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {unknown} */
                                by: "break-glass" | "it-ticket";
                                name?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            erasedAt: string;
                            counts: {
                                [key: string]: number;
                            };
                            keysDestroyed: number;
                            signed: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string | null;
                        topic?: string | null;
                        basis?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            mode: "mail" | "live";
                            /** @enum {unknown} */
                            state: "new" | "active" | "closed";
                            reason?: string;
                            topic?: string;
                            basis?: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            takenAt?: string;
                            /** Format: date-time */
                            closedAt?: string;
                            /** @enum {unknown} */
                            closedBy?: "client" | "counsellor" | "inactivity";
                            /** Format: date-time */
                            lastActivityAt: string;
                            waitingFor: ("client" | "counsellor") | null;
                            /** Format: date-time */
                            waitingSince?: string;
                            waitingWorkingDays?: number;
                            /** Format: date-time */
                            erasedBy?: string;
                            /** Format: date-time */
                            closesOn?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            counsellor?: {
                                name: string;
                                absence?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                    /** Format: date */
                                    backOn: string;
                                };
                            };
                            pseudonym?: string;
                            unread?: boolean;
                            /** @enum {unknown} */
                            risk?: "attention" | "acute";
                            handedOver?: {
                                /** Format: date-time */
                                at: string;
                                from?: string;
                            };
                            appointments?: {
                                /** @enum {unknown} */
                                question?: "client" | "counsellor";
                                /** Format: date-time */
                                next?: string;
                            };
                            erasedBecause?: string;
                            permittedActions: string[];
                            subject?: string;
                            /** @enum {unknown} */
                            responsibility?: "responsible" | "not-responsible" | "unknown";
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "client" | "counsellor";
                                name?: string;
                                text: string;
                                /** Format: date-time */
                                sentAt: string;
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /** @enum {unknown} */
                                    mediaType: "image/jpeg" | "image/png" | "image/webp" | "text/plain" | "application/pdf";
                                    size: number;
                                }[];
                                mine: boolean;
                            }[];
                            handOvers: {
                                /** Format: date-time */
                                at: string;
                                to?: string;
                                from?: string;
                                note?: string;
                            }[];
                            readings: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {unknown} */
                                by: "break-glass" | "it-ticket";
                                name?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/consultations/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name?: string;
                                role: string;
                                /** @enum {unknown} */
                                ground: "assigned" | "emergency" | "ticket";
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                until: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            mode: "mail" | "live";
                            /** @enum {unknown} */
                            state: "new" | "active" | "closed";
                            reason?: string;
                            topic?: string;
                            basis?: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            takenAt?: string;
                            /** Format: date-time */
                            closedAt?: string;
                            /** @enum {unknown} */
                            closedBy?: "client" | "counsellor" | "inactivity";
                            /** Format: date-time */
                            lastActivityAt: string;
                            waitingFor: ("client" | "counsellor") | null;
                            /** Format: date-time */
                            waitingSince?: string;
                            waitingWorkingDays?: number;
                            /** Format: date-time */
                            erasedBy?: string;
                            /** Format: date-time */
                            closesOn?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            counsellor?: {
                                name: string;
                                absence?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                    /** Format: date */
                                    backOn: string;
                                };
                            };
                            pseudonym?: string;
                            unread?: boolean;
                            /** @enum {unknown} */
                            risk?: "attention" | "acute";
                            handedOver?: {
                                /** Format: date-time */
                                at: string;
                                from?: string;
                            };
                            appointments?: {
                                /** @enum {unknown} */
                                question?: "client" | "counsellor";
                                /** Format: date-time */
                                next?: string;
                            };
                            erasedBecause?: string;
                            permittedActions: string[];
                            subject?: string;
                            /** @enum {unknown} */
                            responsibility?: "responsible" | "not-responsible" | "unknown";
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "client" | "counsellor";
                                name?: string;
                                text: string;
                                /** Format: date-time */
                                sentAt: string;
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /** @enum {unknown} */
                                    mediaType: "image/jpeg" | "image/png" | "image/webp" | "text/plain" | "application/pdf";
                                    size: number;
                                }[];
                                mine: boolean;
                            }[];
                            handOvers: {
                                /** Format: date-time */
                                at: string;
                                to?: string;
                                from?: string;
                                note?: string;
                            }[];
                            readings: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {unknown} */
                                by: "break-glass" | "it-ticket";
                                name?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        clientMessageId: string;
                        text: string;
                        attachments?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            mode: "mail" | "live";
                            /** @enum {unknown} */
                            state: "new" | "active" | "closed";
                            reason?: string;
                            topic?: string;
                            basis?: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            takenAt?: string;
                            /** Format: date-time */
                            closedAt?: string;
                            /** @enum {unknown} */
                            closedBy?: "client" | "counsellor" | "inactivity";
                            /** Format: date-time */
                            lastActivityAt: string;
                            waitingFor: ("client" | "counsellor") | null;
                            /** Format: date-time */
                            waitingSince?: string;
                            waitingWorkingDays?: number;
                            /** Format: date-time */
                            erasedBy?: string;
                            /** Format: date-time */
                            closesOn?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            counsellor?: {
                                name: string;
                                absence?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                    /** Format: date */
                                    backOn: string;
                                };
                            };
                            pseudonym?: string;
                            unread?: boolean;
                            /** @enum {unknown} */
                            risk?: "attention" | "acute";
                            handedOver?: {
                                /** Format: date-time */
                                at: string;
                                from?: string;
                            };
                            appointments?: {
                                /** @enum {unknown} */
                                question?: "client" | "counsellor";
                                /** Format: date-time */
                                next?: string;
                            };
                            erasedBecause?: string;
                            permittedActions: string[];
                            subject?: string;
                            /** @enum {unknown} */
                            responsibility?: "responsible" | "not-responsible" | "unknown";
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "client" | "counsellor";
                                name?: string;
                                text: string;
                                /** Format: date-time */
                                sentAt: string;
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /** @enum {unknown} */
                                    mediaType: "image/jpeg" | "image/png" | "image/webp" | "text/plain" | "application/pdf";
                                    size: number;
                                }[];
                                mine: boolean;
                            }[];
                            handOvers: {
                                /** Format: date-time */
                                at: string;
                                to?: string;
                                from?: string;
                                note?: string;
                            }[];
                            readings: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {unknown} */
                                by: "break-glass" | "it-ticket";
                                name?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            mode: "mail" | "live";
                            /** @enum {unknown} */
                            state: "new" | "active" | "closed";
                            reason?: string;
                            topic?: string;
                            basis?: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            takenAt?: string;
                            /** Format: date-time */
                            closedAt?: string;
                            /** @enum {unknown} */
                            closedBy?: "client" | "counsellor" | "inactivity";
                            /** Format: date-time */
                            lastActivityAt: string;
                            waitingFor: ("client" | "counsellor") | null;
                            /** Format: date-time */
                            waitingSince?: string;
                            waitingWorkingDays?: number;
                            /** Format: date-time */
                            erasedBy?: string;
                            /** Format: date-time */
                            closesOn?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            counsellor?: {
                                name: string;
                                absence?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                    /** Format: date */
                                    backOn: string;
                                };
                            };
                            pseudonym?: string;
                            unread?: boolean;
                            /** @enum {unknown} */
                            risk?: "attention" | "acute";
                            handedOver?: {
                                /** Format: date-time */
                                at: string;
                                from?: string;
                            };
                            appointments?: {
                                /** @enum {unknown} */
                                question?: "client" | "counsellor";
                                /** Format: date-time */
                                next?: string;
                            };
                            erasedBecause?: string;
                            permittedActions: string[];
                            subject?: string;
                            /** @enum {unknown} */
                            responsibility?: "responsible" | "not-responsible" | "unknown";
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "client" | "counsellor";
                                name?: string;
                                text: string;
                                /** Format: date-time */
                                sentAt: string;
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /** @enum {unknown} */
                                    mediaType: "image/jpeg" | "image/png" | "image/webp" | "text/plain" | "application/pdf";
                                    size: number;
                                }[];
                                mine: boolean;
                            }[];
                            handOvers: {
                                /** Format: date-time */
                                at: string;
                                to?: string;
                                from?: string;
                                note?: string;
                            }[];
                            readings: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {unknown} */
                                by: "break-glass" | "it-ticket";
                                name?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                nickname: string;
                                absence?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                    /** Format: date */
                                    backOn: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        to: string;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: "new-enquiry" | string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            text: string;
                            subject: string | null;
                            reason: string | null;
                            topic: string | null;
                            /** Format: date-time */
                            savedAt: string;
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {unknown} */
                                mediaType: "image/jpeg" | "image/png" | "image/webp" | "text/plain" | "application/pdf";
                                size: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: "new-enquiry" | string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        subject?: string | null;
                        reason?: string | null;
                        topic?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            savedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{key}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: "new-enquiry" | string;
                    attachmentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: "new-enquiry" | string;
                    attachmentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            mediaType: "image/jpeg" | "image/png" | "image/webp" | "text/plain" | "application/pdf";
                            size: number;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: "new-enquiry" | string;
                    attachmentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    attachmentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    attachmentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/attachments/{attachmentId}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    attachmentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                source: "phone" | "in-person" | "other";
                                text: string;
                                /** Format: date-time */
                                writtenAt: string;
                                by?: string;
                                mine: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    noteId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        source: "phone" | "in-person" | "other";
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    noteId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                consultationId: string;
                                /** @enum {unknown} */
                                where: "subject" | "letter" | "note";
                                /** @enum {unknown} */
                                from?: "client" | "counsellor";
                                /** Format: date-time */
                                at: string;
                                excerpt: {
                                    before: string;
                                    hit: string;
                                    after: string;
                                };
                            }[];
                            complete: boolean;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                text: string;
                                /** @enum {unknown} */
                                shelf: "own" | "team";
                                /** Format: date-time */
                                editedAt: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-modules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-text-modules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "client" | "counsellor";
                                name?: string;
                                /** @enum {unknown} */
                                state: "open" | "accepted" | "declined" | "withdrawn" | "cancelled" | "superseded";
                                /** @enum {unknown} */
                                kind: "phone" | "in-person" | "chat" | "other";
                                times: string[];
                                minutes?: number;
                                word?: string;
                                /** Format: date-time */
                                raisedAt: string;
                                /** @enum {unknown} */
                                answeredBy?: "client" | "counsellor";
                                /** Format: date-time */
                                answeredAt?: string;
                                /** Format: date-time */
                                agreed?: string;
                                answerWord?: string;
                                possibleAnswers: ("accepted" | "declined" | "withdrawn" | "cancelled")[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/appointments/{appointmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    appointmentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description One of the service's codes, see /api/v1/service */
                        kind: string;
                        times: string[];
                        minutes?: number;
                        word?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/appointments/{appointmentId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    appointmentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        answer: "accepted" | "declined" | "withdrawn" | "cancelled";
                        /** Format: date-time */
                        time?: string;
                        word?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/appointments/{appointmentId}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    appointmentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                firstDay: string;
                                /** Format: date */
                                lastDay: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        firstDay: string;
                        /** Format: date */
                        lastDay: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/risk-marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                level: "none" | "attention" | "acute";
                                reason?: string;
                                /** Format: date-time */
                                markedAt: string;
                                by?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/risk-marks/{markId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    markId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        level: "none" | "attention" | "acute";
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/danger-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                openedAt: string;
                                openedBy?: string;
                                /** Format: date-time */
                                closedAt?: string;
                                standings: {
                                    /** @enum {unknown} */
                                    assessment: "later" | "open" | "done" | "not-needed";
                                    /** @enum {unknown} */
                                    advice: "later" | "open" | "done" | "not-needed";
                                    /** @enum {unknown} */
                                    decision: "later" | "open" | "done" | "not-needed";
                                    /** @enum {unknown} */
                                    information: "later" | "open" | "done" | "not-needed";
                                    /** @enum {unknown} */
                                    disclosure: "later" | "open" | "done" | "not-needed";
                                    /** @enum {unknown} */
                                    summary: "later" | "open" | "done" | "not-needed";
                                };
                                entries: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "assessment" | "excerpt" | "advice" | "decision" | "information" | "disclosure" | "summary" | "second-assessment" | "second-decision";
                                    answers: {
                                        text?: string;
                                        noticed?: string;
                                        since?: string;
                                        indicators?: string;
                                        resources?: string;
                                        missing?: string;
                                        /** @enum {unknown} */
                                        judgement?: "none" | "unclear" | "danger";
                                        obtained?: boolean;
                                        on?: string;
                                        role?: string;
                                        /** @enum {unknown} */
                                        outcome?: "none" | "averted" | "not-averted";
                                        help?: string;
                                        reasons?: string;
                                        told?: boolean;
                                        /** @enum {unknown} */
                                        way?: "ground" | "outside" | "none";
                                        /** @description One of the service's codes, see /api/v1/service */
                                        ground?: string;
                                        agrees?: boolean;
                                    };
                                    /** Format: date-time */
                                    savedAt: string;
                                    /** Format: date-time */
                                    signedAt?: string;
                                    /** Format: uuid */
                                    aboutId?: string;
                                    by?: string;
                                    mine: boolean;
                                    traces: {
                                        /** @enum {unknown} */
                                        kind: "pseudonym" | "place" | "email" | "number";
                                        text: string;
                                    }[];
                                }[];
                                requests: {
                                    /** Format: uuid */
                                    id: string;
                                    to?: string;
                                    excerpt: string;
                                    /** Format: date-time */
                                    askedAt: string;
                                    /** Format: date-time */
                                    assessedAt?: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                }[];
                            }[];
                            grounds: {
                                id: string;
                                label: string;
                                recipients: string[];
                                discloses: string[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/danger-assessments/{assessmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    assessmentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/danger-assessments/{assessmentId}/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    assessmentId: string;
                    step: "assessment" | "excerpt" | "advice" | "decision" | "information" | "disclosure" | "summary";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text?: string;
                        noticed?: string;
                        since?: string;
                        indicators?: string;
                        resources?: string;
                        missing?: string;
                        /** @enum {unknown} */
                        judgement?: "none" | "unclear" | "danger";
                        obtained?: boolean;
                        on?: string;
                        role?: string;
                        /** @enum {unknown} */
                        outcome?: "none" | "averted" | "not-averted";
                        help?: string;
                        reasons?: string;
                        told?: boolean;
                        /** @enum {unknown} */
                        way?: "ground" | "outside" | "none";
                        /** @description One of the service's codes, see /api/v1/service */
                        ground?: string;
                        agrees?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            traces: {
                                /** @enum {unknown} */
                                kind: "pseudonym" | "place" | "email" | "number";
                                text: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/danger-assessments/{assessmentId}/steps/{step}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    assessmentId: string;
                    step: "assessment" | "excerpt" | "advice" | "decision" | "information" | "disclosure" | "summary";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text?: string;
                        noticed?: string;
                        since?: string;
                        indicators?: string;
                        resources?: string;
                        missing?: string;
                        /** @enum {unknown} */
                        judgement?: "none" | "unclear" | "danger";
                        obtained?: boolean;
                        on?: string;
                        role?: string;
                        /** @enum {unknown} */
                        outcome?: "none" | "averted" | "not-averted";
                        help?: string;
                        reasons?: string;
                        told?: boolean;
                        /** @enum {unknown} */
                        way?: "ground" | "outside" | "none";
                        /** @description One of the service's codes, see /api/v1/service */
                        ground?: string;
                        agrees?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            traces: {
                                /** @enum {unknown} */
                                kind: "pseudonym" | "place" | "email" | "number";
                                text: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/danger-assessments/{assessmentId}/requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    assessmentId: string;
                    requestId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        to: string;
                        excerpt: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/danger-assessments/{assessmentId}/requests/{requestId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    assessmentId: string;
                    requestId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/danger-colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                nickname: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/danger-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                from?: string;
                                /** Format: date-time */
                                askedAt: string;
                                /** Format: date-time */
                                assessedAt?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/danger-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            to?: string;
                            excerpt: string;
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            assessedAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            from?: string;
                            entries: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "assessment" | "excerpt" | "advice" | "decision" | "information" | "disclosure" | "summary" | "second-assessment" | "second-decision";
                                answers: {
                                    text?: string;
                                    noticed?: string;
                                    since?: string;
                                    indicators?: string;
                                    resources?: string;
                                    missing?: string;
                                    /** @enum {unknown} */
                                    judgement?: "none" | "unclear" | "danger";
                                    obtained?: boolean;
                                    on?: string;
                                    role?: string;
                                    /** @enum {unknown} */
                                    outcome?: "none" | "averted" | "not-averted";
                                    help?: string;
                                    reasons?: string;
                                    told?: boolean;
                                    /** @enum {unknown} */
                                    way?: "ground" | "outside" | "none";
                                    /** @description One of the service's codes, see /api/v1/service */
                                    ground?: string;
                                    agrees?: boolean;
                                };
                                /** Format: date-time */
                                savedAt: string;
                                /** Format: date-time */
                                signedAt?: string;
                                /** Format: uuid */
                                aboutId?: string;
                                by?: string;
                                mine: boolean;
                            }[];
                            /** Format: uuid */
                            decision?: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/danger-requests/{id}/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    step: "assessment" | "decision";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: {
                            text?: string;
                            noticed?: string;
                            since?: string;
                            indicators?: string;
                            resources?: string;
                            missing?: string;
                            /** @enum {unknown} */
                            judgement?: "none" | "unclear" | "danger";
                            obtained?: boolean;
                            on?: string;
                            role?: string;
                            /** @enum {unknown} */
                            outcome?: "none" | "averted" | "not-averted";
                            help?: string;
                            reasons?: string;
                            told?: boolean;
                            /** @enum {unknown} */
                            way?: "ground" | "outside" | "none";
                            /** @description One of the service's codes, see /api/v1/service */
                            ground?: string;
                            agrees?: boolean;
                        };
                        /** Format: uuid */
                        about?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/danger-requests/{id}/steps/{step}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    step: "assessment" | "decision";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: {
                            text?: string;
                            noticed?: string;
                            since?: string;
                            indicators?: string;
                            resources?: string;
                            missing?: string;
                            /** @enum {unknown} */
                            judgement?: "none" | "unclear" | "danger";
                            obtained?: boolean;
                            on?: string;
                            role?: string;
                            /** @enum {unknown} */
                            outcome?: "none" | "averted" | "not-averted";
                            help?: string;
                            reasons?: string;
                            told?: boolean;
                            /** @enum {unknown} */
                            way?: "ground" | "outside" | "none";
                            /** @description One of the service's codes, see /api/v1/service */
                            ground?: string;
                            agrees?: boolean;
                        };
                        /** Format: uuid */
                        about?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "live-counselling" | "open-hour" | "single-chat" | "group-chat" | "topic-chat";
                                title: string;
                                about?: string;
                                audiences: string[];
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                host: string;
                                coHosts: string[];
                                capacity: number;
                                free?: number;
                                cancelled: boolean;
                                ended: boolean;
                                /** @enum {unknown} */
                                mine?: "waiting" | "in" | "hosting";
                                /** Format: uuid */
                                onwardId?: string;
                                forMembers: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "live-counselling" | "open-hour" | "single-chat" | "group-chat" | "topic-chat";
                            title: string;
                            about?: string;
                            audiences: string[];
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            host: string;
                            coHosts: string[];
                            capacity: number;
                            free?: number;
                            cancelled: boolean;
                            ended: boolean;
                            /** @enum {unknown} */
                            mine?: "waiting" | "in" | "hosting";
                            /** Format: uuid */
                            onwardId?: string;
                            forMembers: boolean;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description One of the service's codes, see /api/v1/service */
                        kind: string;
                        title: string;
                        about?: string;
                        audiences: string[];
                        /** Format: date-time */
                        startsAt: string;
                        minutes: number;
                        capacity: number;
                        coHosts: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description One of the service's codes, see /api/v1/service */
                        kind: string;
                        title: string;
                        about?: string;
                        audiences: string[];
                        /** Format: date-time */
                        startsAt: string;
                        minutes: number;
                        capacity: number;
                        coHosts: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/chats/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        acceptsRules: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "live-counselling" | "open-hour" | "single-chat" | "group-chat" | "topic-chat";
                            title: string;
                            about?: string;
                            audiences: string[];
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            host: string;
                            coHosts: string[];
                            capacity: number;
                            free?: number;
                            cancelled: boolean;
                            ended: boolean;
                            /** @enum {unknown} */
                            mine?: "waiting" | "in" | "hosting";
                            /** Format: uuid */
                            onwardId?: string;
                            forMembers: boolean;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accepted: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            roomId: string;
                            /** Format: uuid */
                            consultationId: string;
                        };
                    };
                };
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosted-chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "live-counselling" | "open-hour" | "single-chat" | "group-chat" | "topic-chat";
                                title: string;
                                about?: string;
                                audiences: string[];
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                host: string;
                                coHosts: string[];
                                capacity: number;
                                free?: number;
                                cancelled: boolean;
                                ended: boolean;
                                /** @enum {unknown} */
                                mine?: "waiting" | "in" | "hosting";
                                /** Format: uuid */
                                onwardId?: string;
                                forMembers: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{id}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        measure: "mute" | "unmute" | "remove" | "admit" | "invite";
                        member: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            roomId: string;
                            /** Format: uuid */
                            consultationId: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                n: number;
                                /** Format: uuid */
                                id: string;
                                by: string | null;
                                /** @enum {unknown} */
                                role: "client" | "staff";
                                to?: string;
                                text: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "live-counselling" | "open-hour" | "single-chat" | "group-chat" | "topic-chat";
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                open: boolean;
                                keepsLog: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            roomId: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsent/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    place: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            text: string;
                            /** Format: date-time */
                            savedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    place: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            savedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reasons: string[];
                            duration: string;
                            items: {
                                /** Format: uuid */
                                id: string;
                                opener?: string;
                                colleague?: string;
                                reason: string;
                                justification: string;
                                /** Format: date-time */
                                openedAt: string;
                                /** Format: date-time */
                                until: string;
                                running: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        colleague: string;
                        reason: string;
                        justification: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/break-glass/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/break-glass/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/break-glass/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                opener?: string;
                                colleague?: string;
                                reason: string;
                                justification: string;
                                /** Format: date-time */
                                openedAt: string;
                                /** Format: date-time */
                                until: string;
                                running: boolean;
                                cases: {
                                    /** Format: uuid */
                                    id: string;
                                    pseudonym: string;
                                }[];
                                elsewhere: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/break-glass/{id}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                mode: "mail" | "live";
                                /** @enum {unknown} */
                                state: "new" | "active" | "closed";
                                reason?: string;
                                topic?: string;
                                basis?: string;
                                /** Format: date-time */
                                openedAt: string;
                                /** Format: date-time */
                                takenAt?: string;
                                /** Format: date-time */
                                closedAt?: string;
                                /** @enum {unknown} */
                                closedBy?: "client" | "counsellor" | "inactivity";
                                /** Format: date-time */
                                lastActivityAt: string;
                                waitingFor: ("client" | "counsellor") | null;
                                /** Format: date-time */
                                waitingSince?: string;
                                waitingWorkingDays?: number;
                                /** Format: date-time */
                                erasedBy?: string;
                                /** Format: date-time */
                                closesOn?: string;
                                /** Format: date-time */
                                restrictedAt?: string;
                                counsellor?: {
                                    name: string;
                                    absence?: {
                                        /** Format: date */
                                        firstDay: string;
                                        /** Format: date */
                                        lastDay: string;
                                        /** Format: date */
                                        backOn: string;
                                    };
                                };
                                pseudonym?: string;
                                unread?: boolean;
                                /** @enum {unknown} */
                                risk?: "attention" | "acute";
                                handedOver?: {
                                    /** Format: date-time */
                                    at: string;
                                    from?: string;
                                };
                                appointments?: {
                                    /** @enum {unknown} */
                                    question?: "client" | "counsellor";
                                    /** Format: date-time */
                                    next?: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/it-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            duration: string;
                            approvedBy: string;
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "waiting" | "refused" | "running" | "ended";
                                reference: string;
                                justification: string;
                                pseudonym?: string;
                                /** Format: uuid */
                                consultationId?: string;
                                requestedBy?: string;
                                /** Format: date-time */
                                requestedAt: string;
                                decidedBy?: string;
                                /** Format: date-time */
                                until?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        reference: string;
                        justification: string;
                        pseudonym?: string;
                        /** Format: uuid */
                        consultationId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/it-tickets/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/it-tickets/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/it-tickets/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/it-tickets/{id}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                label: string;
                                value: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/it-tickets/{id}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                mode: "mail" | "live";
                                /** @enum {unknown} */
                                state: "new" | "active" | "closed";
                                reason?: string;
                                topic?: string;
                                basis?: string;
                                /** Format: date-time */
                                openedAt: string;
                                /** Format: date-time */
                                takenAt?: string;
                                /** Format: date-time */
                                closedAt?: string;
                                /** @enum {unknown} */
                                closedBy?: "client" | "counsellor" | "inactivity";
                                /** Format: date-time */
                                lastActivityAt: string;
                                waitingFor: ("client" | "counsellor") | null;
                                /** Format: date-time */
                                waitingSince?: string;
                                waitingWorkingDays?: number;
                                /** Format: date-time */
                                erasedBy?: string;
                                /** Format: date-time */
                                closesOn?: string;
                                /** Format: date-time */
                                restrictedAt?: string;
                                counsellor?: {
                                    name: string;
                                    absence?: {
                                        /** Format: date */
                                        firstDay: string;
                                        /** Format: date */
                                        lastDay: string;
                                        /** Format: date */
                                        backOn: string;
                                    };
                                };
                                pseudonym?: string;
                                unread?: boolean;
                                /** @enum {unknown} */
                                risk?: "attention" | "acute";
                                handedOver?: {
                                    /** Format: date-time */
                                    at: string;
                                    from?: string;
                                };
                                appointments?: {
                                    /** @enum {unknown} */
                                    question?: "client" | "counsellor";
                                    /** Format: date-time */
                                    next?: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/it-tickets/{id}/consultations/{consultationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    consultationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            mode: "mail" | "live";
                            /** @enum {unknown} */
                            state: "new" | "active" | "closed";
                            reason?: string;
                            topic?: string;
                            basis?: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            takenAt?: string;
                            /** Format: date-time */
                            closedAt?: string;
                            /** @enum {unknown} */
                            closedBy?: "client" | "counsellor" | "inactivity";
                            /** Format: date-time */
                            lastActivityAt: string;
                            waitingFor: ("client" | "counsellor") | null;
                            /** Format: date-time */
                            waitingSince?: string;
                            waitingWorkingDays?: number;
                            /** Format: date-time */
                            erasedBy?: string;
                            /** Format: date-time */
                            closesOn?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            counsellor?: {
                                name: string;
                                absence?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                    /** Format: date */
                                    backOn: string;
                                };
                            };
                            pseudonym?: string;
                            unread?: boolean;
                            /** @enum {unknown} */
                            risk?: "attention" | "acute";
                            handedOver?: {
                                /** Format: date-time */
                                at: string;
                                from?: string;
                            };
                            appointments?: {
                                /** @enum {unknown} */
                                question?: "client" | "counsellor";
                                /** Format: date-time */
                                next?: string;
                            };
                            subject?: string;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "client" | "counsellor";
                                name?: string;
                                text: string;
                                /** Format: date-time */
                                sentAt: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            overdue: number;
                            items: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                                kind: string;
                                /** @enum {unknown} */
                                state: "received" | "waiting" | "in-work" | "answered" | "refused";
                                /** Format: date-time */
                                receivedAt: string;
                                /** Format: date */
                                dueOn: string;
                                daysLeft?: number;
                                extended: boolean;
                                /** Format: date-time */
                                settledAt?: string;
                                /** Format: date-time */
                                restrictedAt?: string;
                                /** Format: date-time */
                                liftOn?: string;
                                /** Format: date-time */
                                liftedAt?: string;
                                /** Format: date-time */
                                erasedAt?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        clientRequestId: string;
                        /** @description One of the service's codes, see /api/v1/service */
                        kind: string;
                        text: string;
                        pseudonym?: string;
                        /** Format: uuid */
                        objectId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reference: string;
                            code?: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-codes/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            complaint?: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-codes/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        /** Format: uuid */
                        messageId: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-data/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                                kind: string;
                                /** @enum {unknown} */
                                state: "received" | "waiting" | "in-work" | "answered" | "refused";
                                /** Format: date-time */
                                receivedAt: string;
                                /** Format: date */
                                dueOn: string;
                                daysLeft?: number;
                                extended: boolean;
                                /** Format: date-time */
                                settledAt?: string;
                                /** Format: date-time */
                                restrictedAt?: string;
                                /** Format: date-time */
                                liftOn?: string;
                                /** Format: date-time */
                                liftedAt?: string;
                                /** Format: date-time */
                                erasedAt?: string;
                                messages: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    from: "person" | "officer";
                                    /** @enum {unknown} */
                                    kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                    text: string;
                                    /** Format: date-time */
                                    at: string;
                                }[];
                                complaint?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-data/requests/{id}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    messageId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            /** @enum {unknown} */
                            identityWay?: "account" | "knowledge" | "in-person";
                            pseudonym?: string;
                            /** Format: uuid */
                            objectId?: string;
                            erasureAskedBy?: string;
                            erasureMine: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                                by?: string;
                            }[];
                            facts?: {
                                objects: {
                                    /** Format: uuid */
                                    id: string;
                                    category: string;
                                    label: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    restrictedAt?: string;
                                    held: boolean;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        messageId: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            /** @enum {unknown} */
                            identityWay?: "account" | "knowledge" | "in-person";
                            pseudonym?: string;
                            /** Format: uuid */
                            objectId?: string;
                            erasureAskedBy?: string;
                            erasureMine: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                                by?: string;
                            }[];
                            facts?: {
                                objects: {
                                    /** Format: uuid */
                                    id: string;
                                    category: string;
                                    label: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    restrictedAt?: string;
                                    held: boolean;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        messageId: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            /** @enum {unknown} */
                            identityWay?: "account" | "knowledge" | "in-person";
                            pseudonym?: string;
                            /** Format: uuid */
                            objectId?: string;
                            erasureAskedBy?: string;
                            erasureMine: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                                by?: string;
                            }[];
                            facts?: {
                                objects: {
                                    /** Format: uuid */
                                    id: string;
                                    category: string;
                                    label: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    restrictedAt?: string;
                                    held: boolean;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        messageId: string;
                        text: string;
                        /** @enum {unknown} */
                        outcome: "answered" | "refused";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            /** @enum {unknown} */
                            identityWay?: "account" | "knowledge" | "in-person";
                            pseudonym?: string;
                            /** Format: uuid */
                            objectId?: string;
                            erasureAskedBy?: string;
                            erasureMine: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                                by?: string;
                            }[];
                            facts?: {
                                objects: {
                                    /** Format: uuid */
                                    id: string;
                                    category: string;
                                    label: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    restrictedAt?: string;
                                    held: boolean;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        pseudonym: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            objects: {
                                /** Format: uuid */
                                id: string;
                                category: string;
                                label: string;
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                restrictedAt?: string;
                                held: boolean;
                            }[];
                            consents: {
                                id: string;
                                text: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        pseudonym: string;
                        /** @enum {unknown} */
                        way: "knowledge" | "in-person";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            /** @enum {unknown} */
                            identityWay?: "account" | "knowledge" | "in-person";
                            pseudonym?: string;
                            /** Format: uuid */
                            objectId?: string;
                            erasureAskedBy?: string;
                            erasureMine: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                                by?: string;
                            }[];
                            facts?: {
                                objects: {
                                    /** Format: uuid */
                                    id: string;
                                    category: string;
                                    label: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    restrictedAt?: string;
                                    held: boolean;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        consent: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            /** @enum {unknown} */
                            identityWay?: "account" | "knowledge" | "in-person";
                            pseudonym?: string;
                            /** Format: uuid */
                            objectId?: string;
                            erasureAskedBy?: string;
                            erasureMine: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                                by?: string;
                            }[];
                            facts?: {
                                objects: {
                                    /** Format: uuid */
                                    id: string;
                                    category: string;
                                    label: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    restrictedAt?: string;
                                    held: boolean;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/restriction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            /** @enum {unknown} */
                            identityWay?: "account" | "knowledge" | "in-person";
                            pseudonym?: string;
                            /** Format: uuid */
                            objectId?: string;
                            erasureAskedBy?: string;
                            erasureMine: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                                by?: string;
                            }[];
                            facts?: {
                                objects: {
                                    /** Format: uuid */
                                    id: string;
                                    category: string;
                                    label: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    restrictedAt?: string;
                                    held: boolean;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/restriction/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            /** @enum {unknown} */
                            identityWay?: "account" | "knowledge" | "in-person";
                            pseudonym?: string;
                            /** Format: uuid */
                            objectId?: string;
                            erasureAskedBy?: string;
                            erasureMine: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                                by?: string;
                            }[];
                            facts?: {
                                objects: {
                                    /** Format: uuid */
                                    id: string;
                                    category: string;
                                    label: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    restrictedAt?: string;
                                    held: boolean;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/restriction/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        messageId: string;
                        text: string;
                        /** Format: date */
                        liftOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            /** @enum {unknown} */
                            identityWay?: "account" | "knowledge" | "in-person";
                            pseudonym?: string;
                            /** Format: uuid */
                            objectId?: string;
                            erasureAskedBy?: string;
                            erasureMine: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                                by?: string;
                            }[];
                            facts?: {
                                objects: {
                                    /** Format: uuid */
                                    id: string;
                                    category: string;
                                    label: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    restrictedAt?: string;
                                    held: boolean;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            kind: string;
                            /** @enum {unknown} */
                            state: "received" | "waiting" | "in-work" | "answered" | "refused";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            dueOn: string;
                            daysLeft?: number;
                            extended: boolean;
                            /** Format: date-time */
                            settledAt?: string;
                            /** Format: date-time */
                            restrictedAt?: string;
                            /** Format: date-time */
                            liftOn?: string;
                            /** Format: date-time */
                            liftedAt?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                            /** @enum {unknown} */
                            identityWay?: "account" | "knowledge" | "in-person";
                            pseudonym?: string;
                            /** Format: uuid */
                            objectId?: string;
                            erasureAskedBy?: string;
                            erasureMine: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                from: "person" | "officer";
                                /** @enum {unknown} */
                                kind: "request" | "reply" | "question" | "extension" | "answer" | "refusal" | "lifting";
                                text: string;
                                /** Format: date-time */
                                at: string;
                                by?: string;
                            }[];
                            facts?: {
                                objects: {
                                    /** Format: uuid */
                                    id: string;
                                    category: string;
                                    label: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    restrictedAt?: string;
                                    held: boolean;
                                }[];
                                consents: {
                                    id: string;
                                    text: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/erasure/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            erasedAt: string;
                            counts: {
                                [key: string]: number;
                            };
                            keysDestroyed: number;
                            signed: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            now: string;
                            alarm: boolean;
                            categories: {
                                id: string;
                                label: string;
                                rule: string;
                                sentence: string;
                                held: number;
                                /** Format: date-time */
                                oldest?: string;
                                /** Format: date-time */
                                dueNext?: string;
                                overdue: number;
                            }[];
                            unkept: {
                                category: string;
                                label: string;
                                why: string;
                            }[];
                            runs: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                trigger: "schedule" | "staff" | "person" | "restore";
                                /** Format: date-time */
                                startedAt: string;
                                finishedAt: string | null;
                                /** @enum {unknown} */
                                state: "running" | "done" | "failed";
                                keysDestroyed: number;
                                receipts: {
                                    category: string;
                                    label: string;
                                    rule: string;
                                    planned: number;
                                    disposed: number;
                                    held: number;
                                    failed: number;
                                    keysDestroyed: number;
                                    counts: {
                                        [key: string]: number;
                                    };
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                category: string;
                                label: string;
                                rule: string;
                                /** Format: uuid */
                                objectId: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string;
                                held: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            trigger: "schedule" | "staff" | "person" | "restore";
                            /** Format: date-time */
                            startedAt: string;
                            finishedAt: string | null;
                            /** @enum {unknown} */
                            state: "running" | "done" | "failed";
                            keysDestroyed: number;
                            receipts: {
                                category: string;
                                label: string;
                                rule: string;
                                planned: number;
                                disposed: number;
                                held: number;
                                failed: number;
                                keysDestroyed: number;
                                counts: {
                                    [key: string]: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reasons: string[];
                            items: {
                                /** Format: uuid */
                                id: string;
                                category: string;
                                label: string;
                                /** Format: uuid */
                                objectId: string;
                                reason: string;
                                /** @enum {unknown} */
                                state: "proposed" | "active" | "ended" | "released";
                                setBy: string;
                                /** Format: date-time */
                                setAt: string;
                                confirmedBy?: string;
                                /** Format: date-time */
                                reviewOn: string;
                                reviewDue: boolean;
                                /** Format: date-time */
                                endsAt: string;
                                /** Format: date-time */
                                releasedAt?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        category: string;
                        /** Format: uuid */
                        objectId: string;
                        reason: string;
                        /** Format: date-time */
                        reviewOn: string;
                        /** Format: date-time */
                        endsAt?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            category: string;
                            label: string;
                            /** Format: uuid */
                            objectId: string;
                            reason: string;
                            /** @enum {unknown} */
                            state: "proposed" | "active" | "ended" | "released";
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                            confirmedBy?: string;
                            /** Format: date-time */
                            reviewOn: string;
                            reviewDue: boolean;
                            /** Format: date-time */
                            endsAt: string;
                            /** Format: date-time */
                            releasedAt?: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            category: string;
                            label: string;
                            /** Format: uuid */
                            objectId: string;
                            reason: string;
                            /** @enum {unknown} */
                            state: "proposed" | "active" | "ended" | "released";
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                            confirmedBy?: string;
                            /** Format: date-time */
                            reviewOn: string;
                            reviewDue: boolean;
                            /** Format: date-time */
                            endsAt: string;
                            /** Format: date-time */
                            releasedAt?: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        reviewOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            category: string;
                            label: string;
                            /** Format: uuid */
                            objectId: string;
                            reason: string;
                            /** @enum {unknown} */
                            state: "proposed" | "active" | "ended" | "released";
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                            confirmedBy?: string;
                            /** Format: date-time */
                            reviewOn: string;
                            reviewDue: boolean;
                            /** Format: date-time */
                            endsAt: string;
                            /** Format: date-time */
                            releasedAt?: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            category: string;
                            label: string;
                            /** Format: uuid */
                            objectId: string;
                            reason: string;
                            /** @enum {unknown} */
                            state: "proposed" | "active" | "ended" | "released";
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                            confirmedBy?: string;
                            /** Format: date-time */
                            reviewOn: string;
                            reviewDue: boolean;
                            /** Format: date-time */
                            endsAt: string;
                            /** Format: date-time */
                            releasedAt?: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                label: string;
                                kind: string;
                                country: string;
                                categories: string[];
                                grounds: {
                                    label: string;
                                    legalGround?: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "waiting" | "agreed" | "disclosed" | "withdrawn" | "refused" | "expired";
                                ground: {
                                    id: string;
                                    label: string;
                                };
                                legalGround: string;
                                recipient: {
                                    id: string;
                                    label: string;
                                };
                                categories: string[];
                                /** Format: date-time */
                                requestedAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                requestedBy?: string;
                                confirmedBy?: string;
                                /** Format: date-time */
                                confirmedAt?: string;
                                /** Format: date-time */
                                disclosedAt?: string;
                            }[];
                            requests: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "waiting" | "agreed" | "disclosed" | "withdrawn" | "refused" | "expired";
                                ground: {
                                    id: string;
                                    label: string;
                                };
                                legalGround: string;
                                recipient: {
                                    id: string;
                                    label: string;
                                };
                                categories: string[];
                                /** Format: date-time */
                                requestedAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                requestedBy?: string;
                                confirmedBy?: string;
                                /** Format: date-time */
                                confirmedAt?: string;
                                /** Format: date-time */
                                disclosedAt?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        consultation: string;
                        ground: string;
                        justification: string;
                        recipient: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "waiting" | "agreed" | "disclosed" | "withdrawn" | "refused" | "expired";
                            ground: {
                                id: string;
                                label: string;
                            };
                            legalGround: string;
                            recipient: {
                                id: string;
                                label: string;
                            };
                            categories: string[];
                            /** Format: date-time */
                            requestedAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            requestedBy?: string;
                            confirmedBy?: string;
                            /** Format: date-time */
                            confirmedAt?: string;
                            /** Format: date-time */
                            disclosedAt?: string;
                            justification?: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "waiting" | "agreed" | "disclosed" | "withdrawn" | "refused" | "expired";
                                ground: {
                                    id: string;
                                    label: string;
                                };
                                legalGround: string;
                                recipient: {
                                    id: string;
                                    label: string;
                                };
                                categories: string[];
                                /** Format: date-time */
                                requestedAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                requestedBy?: string;
                                confirmedBy?: string;
                                /** Format: date-time */
                                confirmedAt?: string;
                                /** Format: date-time */
                                disclosedAt?: string;
                                justification?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            addressKept: boolean;
                            grounds: {
                                id: string;
                                label: string;
                                legalGround: string;
                                opensAddress: boolean;
                                recipients: {
                                    id: string;
                                    label: string;
                                }[];
                            }[];
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "waiting" | "agreed" | "disclosed" | "withdrawn" | "refused" | "expired";
                                ground: {
                                    id: string;
                                    label: string;
                                };
                                legalGround: string;
                                recipient: {
                                    id: string;
                                    label: string;
                                };
                                categories: string[];
                                /** Format: date-time */
                                requestedAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                requestedBy?: string;
                                confirmedBy?: string;
                                /** Format: date-time */
                                confirmedAt?: string;
                                /** Format: date-time */
                                disclosedAt?: string;
                                justification?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "waiting" | "agreed" | "disclosed" | "withdrawn" | "refused" | "expired";
                            ground: {
                                id: string;
                                label: string;
                            };
                            legalGround: string;
                            recipient: {
                                id: string;
                                label: string;
                            };
                            categories: string[];
                            /** Format: date-time */
                            requestedAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            requestedBy?: string;
                            confirmedBy?: string;
                            /** Format: date-time */
                            confirmedAt?: string;
                            /** Format: date-time */
                            disclosedAt?: string;
                            justification?: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            disclosedAt: string;
                            addresses: {
                                /** Format: date-time */
                                loggedInAt: string;
                                sealed: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/carry-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "waiting" | "agreed" | "disclosed" | "withdrawn" | "refused" | "expired";
                            ground: {
                                id: string;
                                label: string;
                            };
                            legalGround: string;
                            recipient: {
                                id: string;
                                label: string;
                            };
                            categories: string[];
                            /** Format: date-time */
                            requestedAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            requestedBy?: string;
                            confirmedBy?: string;
                            /** Format: date-time */
                            confirmedAt?: string;
                            /** Format: date-time */
                            disclosedAt?: string;
                            justification?: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processing-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            service: string;
                            version: string;
                            effectiveFrom: string;
                            title: string;
                            parties: {
                                role: string;
                                address: string;
                            }[];
                            activities: {
                                id: string;
                                purpose: string;
                                bases: string[];
                                persons: string[];
                                ends: {
                                    data: {
                                        id: string;
                                        name: string;
                                        fields: string[];
                                    }[];
                                    erasure: string;
                                    rule: string;
                                }[];
                                readers: string[];
                                recipients: string[];
                                processors: string[];
                                transfers: string[];
                            }[];
                            measures: string[];
                            missing: string[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processing-record/export.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            service: string;
                            version: string;
                            effectiveFrom: string;
                            title: string;
                            parties: {
                                role: string;
                                address: string;
                            }[];
                            activities: {
                                id: string;
                                purpose: string;
                                bases: string[];
                                persons: string[];
                                ends: {
                                    data: {
                                        id: string;
                                        name: string;
                                        fields: string[];
                                    }[];
                                    erasure: string;
                                    rule: string;
                                }[];
                                readers: string[];
                                recipients: string[];
                                processors: string[];
                                transfers: string[];
                            }[];
                            measures: string[];
                            missing: string[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processing-record/export.md": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processing-record/export.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            now: string;
                            origin: string;
                            key: string;
                            head: {
                                size: number;
                                /** Format: date-time */
                                at: string;
                                note: string;
                            } | null;
                            lastPass: {
                                /** Format: date-time */
                                at: string;
                                complete: boolean;
                            } | null;
                            sentences: {
                                statement: string;
                                label: string;
                                heldAtLeast: number;
                                dueNext: string | null;
                                overdue: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proof/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proof/full-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proof/verify.mjs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            smallestCell: number;
                            next: {
                                label: string;
                                /** Format: date-time */
                                countedOn: string;
                            };
                            dimensions: {
                                id: string;
                                label: string;
                                values: {
                                    code: string;
                                    label: string;
                                }[];
                            }[];
                            notCounted: string[];
                            periods: {
                                name: string;
                                label: string;
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                until: string;
                                people: number | null;
                                atLeast: boolean;
                                groups: {
                                    dimension: string;
                                    cells: {
                                        value: string;
                                        people: number | null;
                                        atLeast: boolean;
                                    }[];
                                    rest: number;
                                }[];
                            }[];
                            years: {
                                name: string;
                                label: string;
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                until: string;
                                people: number | null;
                                atLeast: boolean;
                                groups: {
                                    dimension: string;
                                    cells: {
                                        value: string;
                                        people: number | null;
                                        atLeast: boolean;
                                    }[];
                                    rest: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    before?: string;
                    action?: "account.register" | "account.recover" | "account.delete" | "session.create" | "session.end" | "password.change" | "recovery-code.edit" | "second-factor.edit" | "invitation.accept" | "staff.manage" | "login-data.read" | "profile.edit" | "consent.record" | "own-data.read" | "draft.edit" | "consultation.open" | "consultation.take" | "consultation.list" | "consultation.read" | "consultation.search" | "consultation.write" | "consultation.code" | "consultation.hand-over" | "consultation.delete" | "attachment.add" | "attachment.read" | "attachment.remove" | "note.read" | "note.edit" | "appointment.edit" | "chat.plan" | "chat.enter" | "chat.join" | "chat.host" | "chat.duty" | "chat.open" | "chat.read-log" | "absence.edit" | "capacity.edit" | "text-module.use" | "text-module.edit-team" | "forum.write" | "forum.moderate" | "private-message.send" | "private-message.review" | "risk.mark" | "danger.read" | "danger.assess" | "danger.second" | "break-glass.open" | "break-glass.notice" | "it-ticket.request" | "it-ticket.grant" | "it-ticket.end" | "it-ticket.use" | "sealed-address.open" | "disclosure.record" | "disclosure.confirm" | "data-request.open" | "data-request.reply" | "data-request.handle" | "hold.set" | "policy.change" | "retention.run" | "counselling.ended" | "mail.send" | "statistics.period-ended" | "demo.data";
                    from?: string;
                    until?: string;
                    objectType?: "absence" | "account" | "appointment" | "attachment" | "break_glass" | "chat_room" | "consent" | "consultation" | "danger_assessment" | "danger_entry" | "danger_request" | "data_request" | "disclosure" | "draft" | "draft_attachment" | "erasure_run" | "forum_flag" | "forum_post" | "forum_thread" | "hold" | "it_ticket" | "mail" | "message" | "note" | "policy_version" | "private_conversation" | "private_message" | "private_report" | "profile" | "risk_mark" | "sealed_address" | "service" | "session" | "staff" | "statistic_period" | "text_module";
                    objectId?: string;
                    staff?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                actorKind: string;
                                staff?: string;
                                role: string;
                                /** @enum {unknown} */
                                action: "account.register" | "account.recover" | "account.delete" | "session.create" | "session.end" | "password.change" | "recovery-code.edit" | "second-factor.edit" | "invitation.accept" | "staff.manage" | "login-data.read" | "profile.edit" | "consent.record" | "own-data.read" | "draft.edit" | "consultation.open" | "consultation.take" | "consultation.list" | "consultation.read" | "consultation.search" | "consultation.write" | "consultation.code" | "consultation.hand-over" | "consultation.delete" | "attachment.add" | "attachment.read" | "attachment.remove" | "note.read" | "note.edit" | "appointment.edit" | "chat.plan" | "chat.enter" | "chat.join" | "chat.host" | "chat.duty" | "chat.open" | "chat.read-log" | "absence.edit" | "capacity.edit" | "text-module.use" | "text-module.edit-team" | "forum.write" | "forum.moderate" | "private-message.send" | "private-message.review" | "risk.mark" | "danger.read" | "danger.assess" | "danger.second" | "break-glass.open" | "break-glass.notice" | "it-ticket.request" | "it-ticket.grant" | "it-ticket.end" | "it-ticket.use" | "sealed-address.open" | "disclosure.record" | "disclosure.confirm" | "data-request.open" | "data-request.reply" | "data-request.handle" | "hold.set" | "policy.change" | "retention.run" | "counselling.ended" | "mail.send" | "statistics.period-ended" | "demo.data";
                                /** @enum {unknown} */
                                change: "added" | "changed" | "removed" | "read" | "refused";
                                /** @enum {unknown} */
                                objectType: "absence" | "account" | "appointment" | "attachment" | "break_glass" | "chat_room" | "consent" | "consultation" | "danger_assessment" | "danger_entry" | "danger_request" | "data_request" | "disclosure" | "draft" | "draft_attachment" | "erasure_run" | "forum_flag" | "forum_post" | "forum_thread" | "hold" | "it_ticket" | "mail" | "message" | "note" | "policy_version" | "private_conversation" | "private_message" | "private_report" | "profile" | "risk_mark" | "sealed_address" | "service" | "session" | "staff" | "statistic_period" | "text_module";
                                objectId: string | null;
                                facts: {
                                    [key: string]: string | number | boolean;
                                };
                            }[];
                            more: boolean;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            events: number;
                            sealed: number;
                            checkpoints: number;
                            head: string | null;
                            broken: string[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            promisedDays?: number;
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                mode: "mail" | "live";
                                /** Format: date-time */
                                openedAt: string;
                                reason?: string;
                                topic?: string;
                                language?: string;
                                waitingWorkingDays: number;
                                late: boolean;
                                suggestion?: {
                                    /** Format: uuid */
                                    to: string;
                                    reasons: ("speaks" | "language-missing" | "most-room" | "fewest-waiting" | "away-soon" | "hours-unknown")[];
                                };
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                nickname: string;
                                absence?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                    /** Format: date */
                                    backOn: string;
                                };
                                weeklyHours: number | null;
                                languages: string[];
                                open: number;
                                waiting: number;
                                late: number;
                                longestWait: number;
                                room: number | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distribution/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        to: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/capacities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        weeklyHours?: number | null;
                        languages?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/centres/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        postcode: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                street: string;
                                postcode: string;
                                city: string;
                                phone: string;
                                url?: string;
                                kilometres: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                label: string;
                                about: string;
                                threads: number;
                                lastPostAt: string | null;
                            }[];
                            contentNotes: {
                                code: string;
                                label: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum/boards/{board}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: string;
                };
                header?: never;
                path: {
                    board: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                title: string | null;
                                author: {
                                    name: string;
                                    staff: boolean;
                                } | null;
                                replies: number;
                                /** Format: date-time */
                                lastPostAt: string;
                                contentNote: string | null;
                                pinned: boolean;
                                closed: boolean;
                            }[];
                            more: boolean;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum-threads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            board: string;
                            title: string | null;
                            contentNote: string | null;
                            pinned: boolean;
                            closed: boolean;
                            endedPosts: number;
                            page: number;
                            pages: number;
                            posts: {
                                /** Format: uuid */
                                id: string;
                                author: {
                                    name: string;
                                    staff: boolean;
                                } | null;
                                text: string;
                                quote: {
                                    /** Format: uuid */
                                    postId: string;
                                    author: {
                                        name: string;
                                        staff: boolean;
                                    } | null;
                                    text: string;
                                } | null;
                                quoteGone: boolean;
                                /** Format: date-time */
                                writtenAt: string;
                                edited: {
                                    /** Format: date-time */
                                    at: string;
                                    reason: string;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description One of the service's codes, see /api/v1/service */
                        board?: string;
                        contentNote?: string | null;
                        pinned?: boolean;
                        closed?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/forum/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                postId: string;
                                /** Format: uuid */
                                threadId: string;
                                title: string | null;
                                excerpt: string;
                                /** Format: date-time */
                                writtenAt: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                threadId: string;
                                title: string | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "waiting" | "published" | "declined" | "hidden";
                                reason: string | null;
                                findings: ("first-posts" | "contact" | "crisis")[];
                                /** Format: date-time */
                                writtenAt: string;
                            }[];
                            offers: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                threadId: string;
                                /** Format: date-time */
                                offeredAt: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum-threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        text: string;
                        /** Format: uuid */
                        threadId: string;
                        /** @description One of the service's codes, see /api/v1/service */
                        board: string;
                        title: string;
                        contentNote?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            state: "waiting" | "published" | "declined" | "hidden";
                            findings: ("first-posts" | "contact" | "crisis")[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum-threads/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        text: string;
                        quoteOf?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            state: "waiting" | "published" | "declined" | "hidden";
                            findings: ("first-posts" | "contact" | "crisis")[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum-posts/{id}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        reason: "contact" | "hurtful" | "danger" | "advertising" | "other";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum-offers/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum/moderation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            waiting: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                threadId: string;
                                board: string;
                                title: string | null;
                                author: {
                                    name: string;
                                    staff: boolean;
                                } | null;
                                canBeOffered: boolean;
                                text: string;
                                /** @enum {unknown} */
                                state: "waiting" | "published" | "declined" | "hidden";
                                findings: ("first-posts" | "contact" | "crisis")[];
                                /** Format: date-time */
                                writtenAt: string;
                                history: {
                                    /** @enum {unknown} */
                                    step: "approved" | "declined" | "edited" | "hidden" | "shown" | "offered" | "taken" | "settled";
                                    note: string | null;
                                    /** Format: date-time */
                                    at: string;
                                    by: string | null;
                                }[];
                            }[];
                            flags: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                reason: "contact" | "hurtful" | "danger" | "advertising" | "other";
                                /** @enum {unknown} */
                                state: "open" | "taken" | "settled";
                                assignee: string | null;
                                mine: boolean;
                                /** Format: date-time */
                                flaggedAt: string;
                                post: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    threadId: string;
                                    board: string;
                                    title: string | null;
                                    author: {
                                        name: string;
                                        staff: boolean;
                                    } | null;
                                    canBeOffered: boolean;
                                    text: string;
                                    /** @enum {unknown} */
                                    state: "waiting" | "published" | "declined" | "hidden";
                                    findings: ("first-posts" | "contact" | "crisis")[];
                                    /** Format: date-time */
                                    writtenAt: string;
                                    history: {
                                        /** @enum {unknown} */
                                        step: "approved" | "declined" | "edited" | "hidden" | "shown" | "offered" | "taken" | "settled";
                                        note: string | null;
                                        /** Format: date-time */
                                        at: string;
                                        by: string | null;
                                    }[];
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum-posts/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        decision: "approve" | "decline" | "hide" | "show";
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum-posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/forum-flags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        state: "taken" | "settled";
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum-posts/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/private-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            switchedOn: boolean;
                            items: {
                                /** Format: uuid */
                                id: string;
                                with: {
                                    name: string;
                                    staff: boolean;
                                } | null;
                                /** Format: date-time */
                                lastMessageAt: string;
                                unread: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        text: string;
                        to: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            conversationId: string;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/private-messages/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        on: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/private-conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            with: {
                                name: string;
                                staff: boolean;
                            } | null;
                            blocked: boolean;
                            writable: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                mine: boolean;
                                text: string;
                                /** Format: date-time */
                                sentAt: string;
                                unread: boolean;
                                reported: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/private-conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/private-conversations/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/private-conversations/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        blocked: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/private-messages/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        reason: "hurtful" | "danger" | "sexual" | "advertising" | "other";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/private-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                reason: "hurtful" | "danger" | "sexual" | "advertising" | "other";
                                /** @enum {unknown} */
                                state: "open" | "settled";
                                /** Format: date-time */
                                reportedAt: string;
                                by: {
                                    name: string;
                                    staff: boolean;
                                } | null;
                                from: {
                                    name: string;
                                    staff: boolean;
                                } | null;
                                text: string;
                                /** Format: date-time */
                                sentAt: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/private-reports/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            errors?: {
                                field: string;
                                code: string;
                                message: string;
                            }[];
                            reference?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
