using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CaseOfficers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "second_officer_id",
                table: "supervision_case",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "certificate_number",
                table: "account",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "second_officer_id",
                table: "supervision_case");

            migrationBuilder.DropColumn(
                name: "certificate_number",
                table: "account");
        }
    }
}
