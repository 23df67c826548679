using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rapport.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Row = table.Column<Guid>(type: "uuid", nullable: false),
                    About = table.Column<string>(type: "text", nullable: false),
                    Previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => new { x.Practice, x.Number });
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_Client",
                table: "LedgerEntries",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_Person",
                table: "LedgerEntries",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_Row",
                table: "LedgerEntries",
                column: "Row");

            // once written, an entry stays as it is
            migrationBuilder.Sql(
                """
                CREATE FUNCTION ledger_entries_stay() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'an entry of the ledger is never changed or deleted'; END $$;
                CREATE TRIGGER "LedgerEntriesStay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "LedgerEntries"
                    FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_stay();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LedgerEntries");
            migrationBuilder.Sql("DROP FUNCTION ledger_entries_stay();");
        }
    }
}
