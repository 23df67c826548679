using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rapport.App.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Agreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PracticeAgreements",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Practice = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Template = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Parts = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Values = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeAgreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeAgreements_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PracticeAgreements_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementsGiven",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementsGiven", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreementsGiven_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementsGiven_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementsGiven_PracticeAgreements_Version",
                        column: x => x.Version,
                        principalTable: "PracticeAgreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementQuestions",
                columns: table => new
                {
                    Given = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementQuestions", x => new { x.Given, x.Number });
                    table.ForeignKey(
                        name: "FK_AgreementQuestions_AgreementsGiven_Given",
                        column: x => x.Given,
                        principalTable: "AgreementsGiven",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementQuestions_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementQuestions_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementsAccepted",
                columns: table => new
                {
                    Given = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Who = table.Column<int>(type: "INTEGER", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Manner = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementsAccepted", x => new { x.Given, x.Who });
                    table.ForeignKey(
                        name: "FK_AgreementsAccepted_AgreementsGiven_Given",
                        column: x => x.Given,
                        principalTable: "AgreementsGiven",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementsAccepted_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementsAccepted_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementsWithdrawn",
                columns: table => new
                {
                    Given = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementsWithdrawn", x => x.Given);
                    table.ForeignKey(
                        name: "FK_AgreementsWithdrawn_AgreementsGiven_Given",
                        column: x => x.Given,
                        principalTable: "AgreementsGiven",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementsWithdrawn_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementsWithdrawn_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementQuestions_By",
                table: "AgreementQuestions",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementQuestions_Client",
                table: "AgreementQuestions",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementsAccepted_By",
                table: "AgreementsAccepted",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementsAccepted_Client",
                table: "AgreementsAccepted",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementsGiven_By",
                table: "AgreementsGiven",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementsGiven_Client_At",
                table: "AgreementsGiven",
                columns: new[] { "Client", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementsGiven_Version",
                table: "AgreementsGiven",
                column: "Version");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementsWithdrawn_By",
                table: "AgreementsWithdrawn",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementsWithdrawn_Client",
                table: "AgreementsWithdrawn",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeAgreements_By",
                table: "PracticeAgreements",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeAgreements_Practice_Template_Language_Number",
                table: "PracticeAgreements",
                columns: new[] { "Practice", "Template", "Language", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreementQuestions");

            migrationBuilder.DropTable(
                name: "AgreementsAccepted");

            migrationBuilder.DropTable(
                name: "AgreementsWithdrawn");

            migrationBuilder.DropTable(
                name: "AgreementsGiven");

            migrationBuilder.DropTable(
                name: "PracticeAgreements");
        }
    }
}
