using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Attendance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attendance_filing",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    attendance_id = table.Column<Guid>(type: "uuid", nullable: false),
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
                    is_daily = table.Column<bool>(type: "boolean", nullable: true),
                    workers = table.Column<int>(type: "integer", nullable: false),
                    days_worked = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    overtime_hours = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
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
                        name: "fk_attendance_comparison_attendance_filing_enterprise_id_atten~",
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
                        name: "fk_attendance_confirmation_attendance_filing_enterprise_id_att~",
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
                        name: "fk_attendance_file_attendance_filing_enterprise_id_attendance_~",
                        columns: x => new { x.enterprise_id, x.attendance_id },
                        principalTable: "attendance_filing",
                        principalColumns: new[] { "enterprise_id", "attendance_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_comparison_enterprise_id_attendance_id",
                table: "attendance_comparison",
                columns: new[] { "enterprise_id", "attendance_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_comparison_enterprise_id_period",
                table: "attendance_comparison",
                columns: new[] { "enterprise_id", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_confirmation_enterprise_id_attendance_id_line_nu~",
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

            // What EF Core cannot say: partitions by month, and the guards of what only grows.
            migrationBuilder.Sql("""
                create table attendance_line (
                  enterprise_id bigint not null,
                  period date not null,
                  attendance_id uuid not null,
                  line_number integer not null,
                  sheet_row integer not null,
                  worker_name text not null,
                  identity_cipher bytea,
                  identity_index bytea,
                  days_worked numeric(14,2) not null,
                  overtime_hours numeric(14,2),
                  sick_days numeric(14,2),
                  personal_leave_days numeric(14,2),
                  absent_days numeric(14,2),
                  annual_leave_days numeric(14,2),
                  other_leave_days numeric(14,2),
                  remark text,
                  has_signature boolean,
                  days jsonb not null,
                  salt bytea not null,
                  row_hash bytea not null,
                  primary key (enterprise_id, period, attendance_id, line_number)
                ) partition by range (period);
                create index ix_attendance_line_worker on attendance_line (enterprise_id, identity_index, period);

                -- As for payroll_line: the portal's role owns nothing and cannot make a partition by itself.
                create function ensure_attendance_partition(month date) returns void
                language plpgsql security definer set search_path = public, pg_temp as $$
                declare
                  first date := date_trunc('month', month)::date;
                  part text := 'attendance_line_' || to_char(first, 'YYYYMM');
                begin
                  if first < date '2017-01-01' or first > date '2200-01-01' then
                    raise exception 'month out of range';
                  end if;
                  if to_regclass(part) is null then
                    perform pg_advisory_xact_lock(hashtext(part));
                    if to_regclass(part) is null then
                      begin
                        execute format('create table %I partition of attendance_line for values from (%L) to (%L)', part, first, (first + interval '1 month')::date);
                        execute format('create trigger is_not_emptied before truncate on %I for each statement execute function refuse_change()', part);
                      exception when duplicate_table then
                        null;
                      end;
                    end if;
                  end if;
                end $$;

                do $$
                declare guarded text;
                begin
                  foreach guarded in array array['attendance_file', 'attendance_line', 'attendance_comparison', 'attendance_confirmation'] loop
                    execute format('create trigger only_grows before update or delete on %I for each row execute function refuse_change()', guarded);
                    execute format('create trigger is_not_emptied before truncate on %I for each statement execute function refuse_change()', guarded);
                  end loop;
                end $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Migrations go forward only; restore a backup instead.");
    }
}
