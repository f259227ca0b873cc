using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Contacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_procedure_event_enterprise_enterprise_id",
                table: "procedure_event");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contact_file");

            migrationBuilder.DropTable(
                name: "contact_person");

            migrationBuilder.DropTable(
                name: "contact_text");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.AddForeignKey(
                name: "fk_procedure_event_enterprise_enterprise_id",
                table: "procedure_event",
                column: "enterprise_id",
                principalTable: "enterprise",
                principalColumn: "enterprise_id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
