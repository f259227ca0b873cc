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

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_region_code_next_due_on",
                table: "supervision_case",
                columns: new[] { "region_code", "next_due_on" },
                filter: "closed_on is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_supervision_case_region_code_next_due_on",
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
