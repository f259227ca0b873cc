using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Duties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "ix_filing_order_enterprise_id_case_id",
                table: "filing_order",
                columns: new[] { "enterprise_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_filing_order_region_code_stage",
                table: "filing_order",
                columns: new[] { "region_code", "stage" });

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
                name: "ix_spool_registration_attempt_number",
                table: "spool_registration",
                column: "attempt_number");

            // What EF Core cannot say: the guards of what only grows.
            migrationBuilder.Sql(DutiesSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations go forward only; restore a backup instead.");
    }
}
