using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    organisation = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    certificate_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    enterprise_id = table.Column<long>(type: "bigint", nullable: true),
                    identity_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    activation_code_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    activation_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    action = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    token_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    trace_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.entry_id);
                });

            migrationBuilder.CreateTable(
                name: "bootstrap_code",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bootstrap_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calculation_claim",
                columns: table => new
                {
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    calculation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    input = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    rule_set_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    parameters = table.Column<string>(type: "text", nullable: false),
                    calculated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calculation_claim", x => x.claim_id);
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    first_region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    respondent = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    respondent_id = table.Column<long>(type: "bigint", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => new { x.enterprise_id, x.contact_id });
                });

            migrationBuilder.CreateTable(
                name: "draw",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    draw_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    purpose = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    draw_on = table.Column<DateOnly>(type: "date", nullable: false),
                    population = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draw", x => new { x.enterprise_id, x.draw_id });
                });

            migrationBuilder.CreateTable(
                name: "major_incident",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    incident_id = table.Column<Guid>(type: "uuid", nullable: false),
                    incident_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    respondent = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    next_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_due_what = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_major_incident", x => new { x.enterprise_id, x.incident_id });
                });

            migrationBuilder.CreateTable(
                name: "office",
                columns: table => new
                {
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    payee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    review_body = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    court = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office", x => x.region_code);
                });

            migrationBuilder.CreateTable(
                name: "outage",
                columns: table => new
                {
                    outage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outage", x => x.outage_id);
                    table.CheckConstraint("ck_outage_order", "until_at > from_at");
                });

            migrationBuilder.CreateTable(
                name: "outage_maintenance",
                columns: table => new
                {
                    maintenance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    announced_by = table.Column<Guid>(type: "uuid", nullable: false),
                    announced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outage_maintenance", x => x.maintenance_id);
                    table.CheckConstraint("ck_outage_maintenance_order", "until_at > from_at");
                });

            migrationBuilder.CreateTable(
                name: "outage_pulse",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    first_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outage_pulse", x => x.id);
                    table.CheckConstraint("ck_outage_pulse_one", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "oversight_mark",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    marked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_oversight_mark", x => new { x.enterprise_id, x.case_id, x.sequence, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "paper",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    event_sequence = table.Column<int>(type: "integer", nullable: false),
                    concerns_id = table.Column<Guid>(type: "uuid", nullable: true),
                    office = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lapses_on = table.Column<DateOnly>(type: "date", nullable: true),
                    data = table.Column<byte[]>(type: "bytea", nullable: false),
                    html = table.Column<byte[]>(type: "bytea", nullable: false),
                    text_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper", x => new { x.enterprise_id, x.paper_id });
                });

            migrationBuilder.CreateTable(
                name: "parameter_change",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    table_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    put = table.Column<string>(type: "text", nullable: false),
                    remove = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_shown = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parameter_change", x => x.change_id);
                });

            migrationBuilder.CreateTable(
                name: "procedure_event",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_shown = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_event", x => new { x.enterprise_id, x.subject_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "project",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    contractor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    parties = table.Column<long[]>(type: "bigint[]", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_due_what = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project", x => new { x.enterprise_id, x.project_id });
                });

            migrationBuilder.CreateTable(
                name: "region",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    full_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_region", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "saved_filter",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    query = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_filter", x => new { x.account_id, x.filter_id });
                });

            migrationBuilder.CreateTable(
                name: "sent_form",
                columns: table => new
                {
                    opened = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    led_to = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_form", x => new { x.opened, x.content });
                });

            migrationBuilder.CreateTable(
                name: "worker_search",
                columns: table => new
                {
                    search_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    by_identity = table.Column<bool>(type: "boolean", nullable: false),
                    person_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    found = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worker_search", x => x.search_id);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_file",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_file", x => new { x.enterprise_id, x.contact_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_contact_file_contact_enterprise_id_contact_id",
                        columns: x => new { x.enterprise_id, x.contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "enterprise_id", "contact_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_person",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    phone_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_person", x => new { x.enterprise_id, x.contact_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_contact_person_contact_enterprise_id_contact_id",
                        columns: x => new { x.enterprise_id, x.contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "enterprise_id", "contact_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_text",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_text", x => new { x.enterprise_id, x.contact_id, x.text_id });
                    table.ForeignKey(
                        name: "fk_contact_text_contact_enterprise_id_contact_id",
                        columns: x => new { x.enterprise_id, x.contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "enterprise_id", "contact_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draw_material",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    draw_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draw_material", x => new { x.enterprise_id, x.draw_id });
                    table.ForeignKey(
                        name: "fk_draw_material_draw_enterprise_id_draw_id",
                        columns: x => new { x.enterprise_id, x.draw_id },
                        principalTable: "draw",
                        principalColumns: new[] { "enterprise_id", "draw_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_job",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_job", x => new { x.enterprise_id, x.paper_id });
                    table.ForeignKey(
                        name: "fk_paper_job_paper_enterprise_id_paper_id",
                        columns: x => new { x.enterprise_id, x.paper_id },
                        principalTable: "paper",
                        principalColumns: new[] { "enterprise_id", "paper_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_mark",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_mark", x => new { x.enterprise_id, x.paper_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_paper_mark_paper_enterprise_id_paper_id",
                        columns: x => new { x.enterprise_id, x.paper_id },
                        principalTable: "paper",
                        principalColumns: new[] { "enterprise_id", "paper_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_pdf",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_pdf", x => new { x.enterprise_id, x.paper_id });
                    table.ForeignKey(
                        name: "fk_paper_pdf_paper_enterprise_id_paper_id",
                        columns: x => new { x.enterprise_id, x.paper_id },
                        principalTable: "paper",
                        principalColumns: new[] { "enterprise_id", "paper_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "parameter_decision",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approved = table.Column<bool>(type: "boolean", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_by_shown = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    comment = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parameter_decision", x => x.change_id);
                    table.ForeignKey(
                        name: "fk_parameter_decision_parameter_change_change_id",
                        column: x => x.change_id,
                        principalTable: "parameter_change",
                        principalColumn: "change_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recall_run",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    base_sequence = table.Column<int>(type: "integer", nullable: false),
                    filings = table.Column<int>(type: "integer", nullable: false),
                    @checked = table.Column<int>(name: "checked", type: "integer", nullable: false),
                    listed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rejudged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recall_run", x => x.change_id);
                    table.ForeignKey(
                        name: "fk_recall_run_parameter_change_change_id",
                        column: x => x.change_id,
                        principalTable: "parameter_change",
                        principalColumn: "change_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enterprise",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    registration = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, defaultValue: "Registered"),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    legal_representative = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    payday = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise", x => x.enterprise_id);
                    table.ForeignKey(
                        name: "fk_enterprise_region_region_code",
                        column: x => x.region_code,
                        principalTable: "region",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_token",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    token_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sandbox = table.Column<bool>(type: "boolean", nullable: false),
                    scopes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    replaced_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_token", x => new { x.enterprise_id, x.token_id });
                    table.ForeignKey(
                        name: "fk_api_token_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_filing",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    attendance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_daily = table.Column<bool>(type: "boolean", nullable: true),
                    days_worked = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    overtime_hours = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    column_mapping = table.Column<string>(type: "jsonb", nullable: true),
                    edits = table.Column<int>(type: "integer", nullable: false),
                    receipt_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    file_size = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    filed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    workers = table.Column<int>(type: "integer", nullable: false),
                    errors = table.Column<int>(type: "integer", nullable: false),
                    warnings = table.Column<int>(type: "integer", nullable: false),
                    lines_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    replacement_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    replaced_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_filing", x => new { x.enterprise_id, x.attendance_id });
                    table.ForeignKey(
                        name: "fk_attendance_filing_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_mapping",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    taken_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_mapping", x => new { x.enterprise_id, x.key });
                    table.ForeignKey(
                        name: "fk_attendance_mapping_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "column_mapping",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    header_key = table.Column<string>(type: "character varying(108)", maxLength: 108, nullable: false),
                    taken_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_column_mapping", x => new { x.enterprise_id, x.header_key });
                    table.ForeignKey(
                        name: "fk_column_mapping_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duty_reminder",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_reminder", x => new { x.enterprise_id, x.kind, x.period, x.step });
                    table.ForeignKey(
                        name: "fk_duty_reminder_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filer_mandate",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    granted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filer_mandate", x => new { x.enterprise_id, x.account_id, x.valid_from });
                    table.ForeignKey(
                        name: "fk_filer_mandate_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nil_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, defaultValue: ""),
                    nil_asked = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, defaultValue: ""),
                    nil_ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    cycle_start = table.Column<DateOnly>(type: "date", nullable: false),
                    cycle_end = table.Column<DateOnly>(type: "date", nullable: false),
                    agreed_payday = table.Column<DateOnly>(type: "date", nullable: false),
                    payday_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, defaultValue: ""),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stated_unpaid = table.Column<bool>(type: "boolean", nullable: false),
                    employment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cycle_key = table.Column<DateOnly>(type: "date", nullable: false),
                    gross = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    deducted = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    net = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    findings = table.Column<int>(type: "integer", nullable: false),
                    outside = table.Column<int>(type: "integer", nullable: false),
                    special_hours = table.Column<int>(type: "integer", nullable: false),
                    rule_set_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    parameter_sequence = table.Column<int>(type: "integer", nullable: false),
                    payday_judged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    column_mapping = table.Column<string>(type: "jsonb", nullable: true),
                    corrections = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, defaultValue: "Payroll"),
                    receipt_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    file_size = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    filed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    workers = table.Column<int>(type: "integer", nullable: false),
                    errors = table.Column<int>(type: "integer", nullable: false),
                    warnings = table.Column<int>(type: "integer", nullable: false),
                    lines_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    replacement_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    replaced_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing", x => new { x.enterprise_id, x.filing_id });
                    table.ForeignKey(
                        name: "fk_filing_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    inspection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    inspection_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    lead_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    draw_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    conforming = table.Column<int>(type: "integer", nullable: false),
                    failing = table.Column<int>(type: "integer", nullable: false),
                    not_looked_at = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection", x => new { x.enterprise_id, x.inspection_id });
                    table.ForeignKey(
                        name: "fk_inspection_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_notice",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_notice", x => new { x.enterprise_id, x.notice_id });
                    table.ForeignKey(
                        name: "fk_outgoing_notice_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_entry",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    shortcomings = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    without_consent = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_entry", x => new { x.enterprise_id, x.entry_id });
                    table.ForeignKey(
                        name: "fk_register_entry_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "spool_registration",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    attempt_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    file_size = table.Column<int>(type: "integer", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    receipt_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    refusal = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spool_registration", x => new { x.enterprise_id, x.attempt_number });
                    table.ForeignKey(
                        name: "fk_spool_registration_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_case",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    joined_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    lead_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    known_to_enterprise = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    owed = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    paid = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    workers = table.Column<int>(type: "integer", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    open_proofs = table.Column<int>(type: "integer", nullable: false),
                    awaits_decision = table.Column<bool>(type: "boolean", nullable: false),
                    awaits_strike = table.Column<bool>(type: "boolean", nullable: false),
                    unpaid_fine = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    awaits_revocation = table.Column<bool>(type: "boolean", nullable: false),
                    inquiry_due = table.Column<DateOnly>(type: "date", nullable: true),
                    awaits_approval = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    service_recorded_late_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_due_what = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    recommendation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_case", x => new { x.enterprise_id, x.case_id });
                    table.ForeignKey(
                        name: "fk_supervision_case_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "union_demand",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    demand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    demand_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    official_id = table.Column<Guid>(type: "uuid", nullable: false),
                    union_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    demanded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recommended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finally_replied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    adoption = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_union_demand", x => new { x.enterprise_id, x.demand_id });
                    table.ForeignKey(
                        name: "fk_union_demand_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_comparison",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    comparison_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    attendance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<string>(type: "jsonb", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_comparison", x => new { x.enterprise_id, x.comparison_id });
                    table.ForeignKey(
                        name: "fk_attendance_comparison_attendance_filing_enterprise_id_atten",
                        columns: x => new { x.enterprise_id, x.attendance_id },
                        principalTable: "attendance_filing",
                        principalColumns: new[] { "enterprise_id", "attendance_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_confirmation",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    confirmation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    attendance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    disputed = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    said_by = table.Column<Guid>(type: "uuid", nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_confirmation", x => new { x.enterprise_id, x.confirmation_id });
                    table.ForeignKey(
                        name: "fk_attendance_confirmation_attendance_filing_enterprise_id_att",
                        columns: x => new { x.enterprise_id, x.attendance_id },
                        principalTable: "attendance_filing",
                        principalColumns: new[] { "enterprise_id", "attendance_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_edit",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    attendance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    cells = table.Column<byte[]>(type: "bytea", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edited_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_edit", x => new { x.enterprise_id, x.attendance_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_attendance_edit_attendance_filing_enterprise_id_attendance_",
                        columns: x => new { x.enterprise_id, x.attendance_id },
                        principalTable: "attendance_filing",
                        principalColumns: new[] { "enterprise_id", "attendance_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_file",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    attendance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_file", x => new { x.enterprise_id, x.attendance_id });
                    table.ForeignKey(
                        name: "fk_attendance_file_attendance_filing_enterprise_id_attendance_",
                        columns: x => new { x.enterprise_id, x.attendance_id },
                        principalTable: "attendance_filing",
                        principalColumns: new[] { "enterprise_id", "attendance_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_submission",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    idempotency_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_submission", x => new { x.enterprise_id, x.idempotency_key });
                    table.ForeignKey(
                        name: "fk_api_submission_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_correction",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    cells = table.Column<byte[]>(type: "bytea", nullable: false),
                    corrected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    corrected_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_correction", x => new { x.enterprise_id, x.filing_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_filing_correction_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_file",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_file", x => new { x.enterprise_id, x.filing_id });
                    table.ForeignKey(
                        name: "fk_filing_file_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_receipt",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_receipt", x => new { x.enterprise_id, x.filing_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_filing_receipt_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_withdrawal",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_withdrawal", x => new { x.enterprise_id, x.filing_id });
                    table.ForeignKey(
                        name: "fk_filing_withdrawal_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "finding",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: true),
                    sheet_row = table.Column<int>(type: "integer", nullable: true),
                    worker_shown = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    worker_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    payday = table.Column<DateOnly>(type: "date", nullable: false),
                    rule_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    supersedes = table.Column<Guid>(type: "uuid", nullable: true),
                    change_id = table.Column<Guid>(type: "uuid", nullable: true),
                    shortfall = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    proof = table.Column<string>(type: "text", nullable: false),
                    rule_set_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    judged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding", x => new { x.enterprise_id, x.finding_id });
                    table.ForeignKey(
                        name: "fk_finding_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recall_item",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    sheet_row = table.Column<int>(type: "integer", nullable: true),
                    worker_shown = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rule_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    old_outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    old_shortfall = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    new_outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    new_shortfall = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recall_item", x => new { x.enterprise_id, x.change_id, x.item_id });
                    table.ForeignKey(
                        name: "fk_recall_item_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_file",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    inspection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_file", x => new { x.enterprise_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_inspection_file_inspection_enterprise_id_inspection_id",
                        columns: x => new { x.enterprise_id, x.inspection_id },
                        principalTable: "inspection",
                        principalColumns: new[] { "enterprise_id", "inspection_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_file",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_file", x => new { x.enterprise_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_register_file_register_entry_enterprise_id_entry_id",
                        columns: x => new { x.enterprise_id, x.entry_id },
                        principalTable: "register_entry",
                        principalColumns: new[] { "enterprise_id", "entry_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_worker",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    identity_cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    identity_index = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_worker", x => new { x.enterprise_id, x.entry_id, x.worker_id });
                    table.ForeignKey(
                        name: "fk_register_worker_register_entry_enterprise_id_entry_id",
                        columns: x => new { x.enterprise_id, x.entry_id },
                        principalTable: "register_entry",
                        principalColumns: new[] { "enterprise_id", "entry_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_person",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name_cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    identity_cipher = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_person", x => new { x.enterprise_id, x.item_id });
                    table.ForeignKey(
                        name: "fk_case_person_supervision_case_enterprise_id_case_id",
                        columns: x => new { x.enterprise_id, x.case_id },
                        principalTable: "supervision_case",
                        principalColumns: new[] { "enterprise_id", "case_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    disclosure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    legal_representative = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    facts = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    two_pay_cycles = table.Column<bool>(type: "boolean", nullable: false),
                    ten_workers = table.Column<bool>(type: "boolean", nullable: false),
                    half_million = table.Column<bool>(type: "boolean", nullable: false),
                    workers = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    paid = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stands_until = table.Column<DateOnly>(type: "date", nullable: true),
                    mend_by = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    notified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    open_objections = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure", x => new { x.enterprise_id, x.disclosure_id });
                    table.ForeignKey(
                        name: "fk_disclosure_supervision_case_enterprise_id_case_id",
                        columns: x => new { x.enterprise_id, x.case_id },
                        principalTable: "supervision_case",
                        principalColumns: new[] { "enterprise_id", "case_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => new { x.enterprise_id, x.evidence_id });
                    table.ForeignKey(
                        name: "fk_evidence_supervision_case_enterprise_id_case_id",
                        columns: x => new { x.enterprise_id, x.case_id },
                        principalTable: "supervision_case",
                        principalColumns: new[] { "enterprise_id", "case_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_order",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    first_month = table.Column<DateOnly>(type: "date", nullable: false),
                    last_month = table.Column<DateOnly>(type: "date", nullable: false),
                    due_day = table.Column<int>(type: "integer", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    order_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_order", x => new { x.enterprise_id, x.order_id });
                    table.ForeignKey(
                        name: "fk_filing_order_supervision_case_enterprise_id_case_id",
                        columns: x => new { x.enterprise_id, x.case_id },
                        principalTable: "supervision_case",
                        principalColumns: new[] { "enterprise_id", "case_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "list_matter",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    region_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    known_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stands_until = table.Column<DateOnly>(type: "date", nullable: true),
                    to_decide = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    to_do = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_due_what = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_matter", x => new { x.enterprise_id, x.matter_id });
                    table.ForeignKey(
                        name: "fk_list_matter_supervision_case_enterprise_id_case_id",
                        columns: x => new { x.enterprise_id, x.case_id },
                        principalTable: "supervision_case",
                        principalColumns: new[] { "enterprise_id", "case_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "union_file",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    demand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    of_recommendation = table.Column<bool>(type: "boolean", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_union_file", x => new { x.enterprise_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_union_file_union_demand_enterprise_id_demand_id",
                        columns: x => new { x.enterprise_id, x.demand_id },
                        principalTable: "union_demand",
                        principalColumns: new[] { "enterprise_id", "demand_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_finding",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_finding", x => new { x.enterprise_id, x.finding_id });
                    table.ForeignKey(
                        name: "fk_case_finding_finding_enterprise_id_finding_id",
                        columns: x => new { x.enterprise_id, x.finding_id },
                        principalTable: "finding",
                        principalColumns: new[] { "enterprise_id", "finding_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_finding_supervision_case_enterprise_id_case_id",
                        columns: x => new { x.enterprise_id, x.case_id },
                        principalTable: "supervision_case",
                        principalColumns: new[] { "enterprise_id", "case_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_consent",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms_sequence = table.Column<int>(type: "integer", nullable: false),
                    agreed = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    said_by = table.Column<Guid>(type: "uuid", nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_consent", x => new { x.enterprise_id, x.consent_id });
                    table.ForeignKey(
                        name: "fk_register_consent_register_worker_enterprise_id_entry_id_wor",
                        columns: x => new { x.enterprise_id, x.entry_id, x.worker_id },
                        principalTable: "register_worker",
                        principalColumns: new[] { "enterprise_id", "entry_id", "worker_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_submission_enterprise_id_filing_id",
                table: "api_submission",
                columns: new[] { "enterprise_id", "filing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                table: "asp_net_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                table: "asp_net_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_comparison_enterprise_id_attendance_id",
                table: "attendance_comparison",
                columns: new[] { "enterprise_id", "attendance_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_comparison_enterprise_id_period",
                table: "attendance_comparison",
                columns: new[] { "enterprise_id", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_confirmation_enterprise_id_attendance_id_line_nu",
                table: "attendance_confirmation",
                columns: new[] { "enterprise_id", "attendance_id", "line_number" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_filing_enterprise_id_file_hash",
                table: "attendance_filing",
                columns: new[] { "enterprise_id", "file_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_filing_enterprise_id_period",
                table: "attendance_filing",
                columns: new[] { "enterprise_id", "period" },
                unique: true,
                filter: "state = 'Accepted' and replaced_by is null");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_filing_receipt_number",
                table: "attendance_filing",
                column: "receipt_number");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_filing_received_at",
                table: "attendance_filing",
                column: "received_at",
                filter: "state = 'Received'");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_at",
                table: "audit_entry",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_calculation_claim_code_hash",
                table: "calculation_claim",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_finding_enterprise_id_case_id",
                table: "case_finding",
                columns: new[] { "enterprise_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_person_enterprise_id_case_id",
                table: "case_person",
                columns: new[] { "enterprise_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_enterprise_id_contact_number",
                table: "contact",
                columns: new[] { "enterprise_id", "contact_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_first_region_code",
                table: "contact",
                column: "first_region_code");

            migrationBuilder.CreateIndex(
                name: "ix_contact_region_code_due_on",
                table: "contact",
                columns: new[] { "region_code", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_disclosure_id",
                table: "disclosure",
                column: "disclosure_id");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_enterprise_id_case_id",
                table: "disclosure",
                columns: new[] { "enterprise_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_stage_published_on",
                table: "disclosure",
                columns: new[] { "stage", "published_on" });

            migrationBuilder.CreateIndex(
                name: "ix_draw_enterprise_id_plan_number",
                table: "draw",
                columns: new[] { "enterprise_id", "plan_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draw_region_code_planned_on",
                table: "draw",
                columns: new[] { "region_code", "planned_on" });

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_credit_code",
                table: "enterprise",
                column: "credit_code");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_region_code_enterprise_id",
                table: "enterprise",
                columns: new[] { "region_code", "enterprise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_enterprise_id_case_id",
                table: "evidence",
                columns: new[] { "enterprise_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_filer_mandate_account_id",
                table: "filer_mandate",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_filing_enterprise_id_agreed_payday",
                table: "filing",
                columns: new[] { "enterprise_id", "agreed_payday" },
                filter: "payday_judged_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_filing_enterprise_id_file_hash",
                table: "filing",
                columns: new[] { "enterprise_id", "file_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_filing_enterprise_id_period",
                table: "filing",
                columns: new[] { "enterprise_id", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_filing_enterprise_id_period_employment_cycle_key",
                table: "filing",
                columns: new[] { "enterprise_id", "period", "employment", "cycle_key" },
                unique: true,
                filter: "state in ('Accepted', 'AcceptedWithFindings') and replaced_by is null");

            migrationBuilder.CreateIndex(
                name: "ix_filing_receipt_number",
                table: "filing",
                column: "receipt_number");

            migrationBuilder.CreateIndex(
                name: "ix_filing_received_at",
                table: "filing",
                column: "received_at",
                filter: "state = 'Received'");

            migrationBuilder.CreateIndex(
                name: "ix_filing_order_enterprise_id_case_id",
                table: "filing_order",
                columns: new[] { "enterprise_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_filing_order_region_code_stage",
                table: "filing_order",
                columns: new[] { "region_code", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_enterprise_id_change_id",
                table: "finding",
                columns: new[] { "enterprise_id", "change_id" },
                filter: "change_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_finding_enterprise_id_filing_id_sheet_row",
                table: "finding",
                columns: new[] { "enterprise_id", "filing_id", "sheet_row" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_enterprise_id_supersedes",
                table: "finding",
                columns: new[] { "enterprise_id", "supersedes" },
                unique: true,
                filter: "supersedes is not null");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_draw_id",
                table: "inspection",
                column: "draw_id");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_region_code_stage_due_on",
                table: "inspection",
                columns: new[] { "region_code", "stage", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_file_enterprise_id_inspection_id",
                table: "inspection_file",
                columns: new[] { "enterprise_id", "inspection_id" });

            migrationBuilder.CreateIndex(
                name: "ix_list_matter_enterprise_id_case_id",
                table: "list_matter",
                columns: new[] { "enterprise_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_list_matter_kind_stage_next_due_on",
                table: "list_matter",
                columns: new[] { "kind", "stage", "next_due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_list_matter_matter_id",
                table: "list_matter",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_major_incident_enterprise_id_incident_number",
                table: "major_incident",
                columns: new[] { "enterprise_id", "incident_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_major_incident_region_code_stage_next_due_at",
                table: "major_incident",
                columns: new[] { "region_code", "stage", "next_due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outage_until_at",
                table: "outage",
                column: "until_at");

            migrationBuilder.CreateIndex(
                name: "ix_outage_maintenance_until_at",
                table: "outage_maintenance",
                column: "until_at");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_notice_created_at",
                table: "outgoing_notice",
                column: "created_at",
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_oversight_mark_marked_on_region_code",
                table: "oversight_mark",
                columns: new[] { "marked_on", "region_code" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_enterprise_id_case_id",
                table: "paper",
                columns: new[] { "enterprise_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_enterprise_id_subject_id",
                table: "paper",
                columns: new[] { "enterprise_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_file_hash",
                table: "paper",
                column: "file_hash");

            migrationBuilder.CreateIndex(
                name: "ix_paper_number",
                table: "paper",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_paper_region_code_issued_on",
                table: "paper",
                columns: new[] { "region_code", "issued_on" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_job_next_at",
                table: "paper_job",
                column: "next_at");

            migrationBuilder.CreateIndex(
                name: "ix_paper_pdf_file_hash",
                table: "paper_pdf",
                column: "file_hash");

            migrationBuilder.CreateIndex(
                name: "ix_parameter_decision_sequence",
                table: "parameter_decision",
                column: "sequence",
                unique: true,
                filter: "sequence is not null");

            migrationBuilder.CreateIndex(
                name: "ix_project_parties",
                table: "project",
                column: "parties")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_project_region_code_next_due_on",
                table: "project",
                columns: new[] { "region_code", "next_due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_recall_item_enterprise_id_filing_id",
                table: "recall_item",
                columns: new[] { "enterprise_id", "filing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_consent_enterprise_id_entry_id_worker_id",
                table: "register_consent",
                columns: new[] { "enterprise_id", "entry_id", "worker_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_entry_enterprise_id_kind_first_day",
                table: "register_entry",
                columns: new[] { "enterprise_id", "kind", "first_day" });

            migrationBuilder.CreateIndex(
                name: "ix_register_file_enterprise_id_entry_id",
                table: "register_file",
                columns: new[] { "enterprise_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_worker_enterprise_id_identity_index",
                table: "register_worker",
                columns: new[] { "enterprise_id", "identity_index" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_filter_account_id_name",
                table: "saved_filter",
                columns: new[] { "account_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sent_form_at",
                table: "sent_form",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_spool_registration_attempt_number",
                table: "spool_registration",
                column: "attempt_number");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_contact_id",
                table: "supervision_case",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_next_due_on_opened_on",
                table: "supervision_case",
                columns: new[] { "next_due_on", "opened_on" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_region_code_deadline",
                table: "supervision_case",
                columns: new[] { "region_code", "deadline" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_region_code_opened_on",
                table: "supervision_case",
                columns: new[] { "region_code", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_union_demand_region_code_answer_by",
                table: "union_demand",
                columns: new[] { "region_code", "answer_by" });

            migrationBuilder.CreateIndex(
                name: "ix_union_file_enterprise_id_demand_id",
                table: "union_file",
                columns: new[] { "enterprise_id", "demand_id" });

            migrationBuilder.CreateIndex(
                name: "ix_worker_search_person_index",
                table: "worker_search",
                column: "person_index");

            migrationBuilder.CreateIndex(
                name: "ix_worker_search_region_code_at",
                table: "worker_search",
                columns: new[] { "region_code", "at" });

            // What EF Core cannot say: Persistence/Migrations/sql.
            foreach (var file in new[] { "010-sequences", "020-payroll-line", "030-attendance-line", "040-partitions", "050-refuse-change" })
            {
                migrationBuilder.Sql(SchemaSql.Read(file));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations go forward only; restore a backup instead.");
    }
}
