using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Papers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "office");

            migrationBuilder.DropTable(
                name: "paper_job");

            migrationBuilder.DropTable(
                name: "paper_mark");

            migrationBuilder.DropTable(
                name: "paper_pdf");

            migrationBuilder.DropTable(
                name: "paper");
        }
    }
}
