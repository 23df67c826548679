using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rapport.App.Storage.Migrations.Sqlite
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
                    Practice = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Row = table.Column<byte[]>(type: "BLOB", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
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
            migrationBuilder.Sql("CREATE TRIGGER LedgerEntriesStay BEFORE UPDATE ON LedgerEntries BEGIN SELECT RAISE(ABORT, 'an entry of the ledger is never changed'); END;");
            migrationBuilder.Sql("CREATE TRIGGER LedgerEntriesKept BEFORE DELETE ON LedgerEntries BEGIN SELECT RAISE(ABORT, 'an entry of the ledger is never deleted'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LedgerEntries");
        }
    }
}
