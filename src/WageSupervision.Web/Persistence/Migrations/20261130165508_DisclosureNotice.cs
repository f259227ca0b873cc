using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DisclosureNotice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "notified_on",
                table: "disclosure",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "open_objections",
                table: "disclosure",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "notified_on",
                table: "disclosure");

            migrationBuilder.DropColumn(
                name: "open_objections",
                table: "disclosure");
        }
    }
}
