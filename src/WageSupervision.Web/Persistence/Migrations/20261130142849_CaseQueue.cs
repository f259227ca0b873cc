using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CaseQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "awaits_revocation",
                table: "supervision_case",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "awaits_strike",
                table: "supervision_case",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_due_on",
                table: "supervision_case",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "next_due_what",
                table: "supervision_case",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "service_recorded_late_on",
                table: "supervision_case",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "mend_by",
                table: "disclosure",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "disclosure",
                type: "date",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_region_code_next_due_on",
                table: "supervision_case",
                columns: new[] { "region_code", "next_due_on" },
                filter: "closed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_case_person_enterprise_id_case_id",
                table: "case_person",
                columns: new[] { "enterprise_id", "case_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_person");

            migrationBuilder.DropIndex(
                name: "ix_supervision_case_region_code_next_due_on",
                table: "supervision_case");

            migrationBuilder.DropColumn(
                name: "awaits_revocation",
                table: "supervision_case");

            migrationBuilder.DropColumn(
                name: "awaits_strike",
                table: "supervision_case");

            migrationBuilder.DropColumn(
                name: "next_due_on",
                table: "supervision_case");

            migrationBuilder.DropColumn(
                name: "next_due_what",
                table: "supervision_case");

            migrationBuilder.DropColumn(
                name: "service_recorded_late_on",
                table: "supervision_case");

            migrationBuilder.DropColumn(
                name: "mend_by",
                table: "disclosure");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "disclosure");
        }
    }
}
