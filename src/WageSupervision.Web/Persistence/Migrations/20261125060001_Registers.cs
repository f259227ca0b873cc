using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                        name: "fk_register_consent_register_worker_enterprise_id_entry_id_wor~",
                        columns: x => new { x.enterprise_id, x.entry_id, x.worker_id },
                        principalTable: "register_worker",
                        principalColumns: new[] { "enterprise_id", "entry_id", "worker_id" },
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.Sql(RegistersSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Migrations go forward only; restore a backup instead.");
    }
}
