using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Outages;
using WageSupervision.Web.Features.Parameters;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>A portal in which every command was sent once at least, and every table holds a row.</summary>
public sealed class WholeJourneyFixture : PortalFixture
{
    /// <summary>An identity number in a filed payroll; it may stand in clear nowhere.</summary>
    public static string Canary { get; } = SheetFiles.IdentityNumber(777);

    /// <summary>A bank account in it.</summary>
    public const string BankCanary = "6222000000000353777";

    /// <summary>A name in it.</summary>
    public const string NameCanary = "金丝雀姓名";

    /// <summary>The filing.</summary>
    public Guid Filing { get; private set; }

    /// <summary>The case that went the whole way.</summary>
    public Guid Case { get; private set; }

    /// <summary>A deferral that asks the worker of the canary.</summary>
    public Guid Deferral { get; private set; }

    /// <summary>How many audit entries of each action the journey left, before any test added its own.</summary>
    public IReadOnlyDictionary<string, int> Recorded { get; private set; } = new Dictionary<string, int>();

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Guid demand;
        using (var administrator = await Host.SignedInAsync(People.Administrator))
        {
            (await administrator.SubmitAsync("/Administration/Offices", ("Input.RegionCode", "330106"), ("Input.Address", "测试路 353 号"),
                ("Input.Phone", "0571-00000353"), ("Input.Payee", "测试银行，账号 353"), ("Input.Court", "测试人民法院"))).Expect(302);
        }

        using (var filer = await Host.SignedInAsync(People.Filer))
        using (var inspector = await Host.SignedInAsync(People.Inspector))
        using (var supervisor = await Host.SignedInAsync(People.Supervisor))
        using (var union = await Host.SignedInAsync(People.Union))
        {
            var lines = SheetFiles.Lines(10);
            lines[0] = lines[0] with { WorkerName = NameCanary, IdentityNumber = Canary, BankAccount = BankCanary };

            // CSV, not a workbook: zipped, an identity number would be hidden from the search for it without being protected.
            Filing = await filer.FileAsync(SheetFiles.Csv(lines), fileName: "9月工资.csv");
            var wrong = await filer.UploadPayrollAsync("姓名,应发,实发\n演示甲,五千,5000\n"u8.ToArray(), "错.csv", month: 6);
            (await filer.SubmitAsync($"/Filings/{wrong}/Mend", ("Input.Cells[0].Cell", "B2"), ("Input.Cells[0].Value", "5000"))).Expect(302);
            var draft = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), month: 8);
            (await filer.SubmitAsync($"/Filings/{draft}/Columns", ("Input.Columns[0].Key", "备注"), ("Input.Columns[0].TakenAs", "ignored"))).Expect(302);
            (await filer.SubmitAsync($"/Filings/Check/{draft}?handler=Discard")).Expect(302);
            await filer.FileAttendanceAsync(AttendanceSheets.Csv(AttendanceSheets.Of(lines)));
            var attendance = await filer.UploadAttendanceAsync(AttendanceSheets.Csv(AttendanceSheets.Of(lines[..1]), month: 8), month: "2026-08");
            (await filer.SubmitAsync($"/Attendance/Check/{attendance}?handler=Discard")).Expect(302);
            var marks = await filer.UploadAttendanceAsync("姓名,5,6,7,8,9\n演示甲,√,△,优,√,√\n"u8.ToArray(), month: "2026-07");
            (await filer.SubmitAsync($"/Attendance/{marks}/Columns", ("Input.Answers[0].Key", "字:△"), ("Input.Answers[0].TakenAs", "personal"))).Expect(302);
            (await filer.SubmitAsync($"/Attendance/{marks}/Mend", ("Input.Cells[0].Cell", "D2"), ("Input.Cells[0].Value", "√"))).Expect(302);
            var nil = await filer.DeclareNothingPaidAsync(month: 7);
            (await filer.SubmitAsync($"/Filings/Withdraw/{nil}", ("Input.Reason", "报错了月份"))).Expect(302);
            await RegisterAsync(filer);
            demand = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-30");
            (await filer.SubmitAsync($"/Enterprise/Demand/{demand}", ("Input.Answer", "Refused"), ("Input.Text", "没有钱"))).Expect(302);
            (await union.UploadAsync($"/Unions/Demand/{demand}", "材料.pdf", Journeys.Pdf(), ("Input.Text", "建议处罚"))).Expect(302);
            var claimed = await union.DemandAsync(People.WestLakeEnterprise, "2026-11-30", "克扣工资");
            (await filer.SubmitAsync($"/Enterprise/Demand/{claimed}", ("Input.Answer", "Corrected"), ("Input.Text", "已经退还"))).Expect(302);
            (await union.SubmitAsync($"/Unions/Demand/{claimed}?handler=Dispute", ("Input.Reasons", "没有退还"))).Expect(302);
            using (var other = await Host.SignedInAsync(People.OtherInspector))
            {
                (await other.ClaimAsync(await other.OpenOtherCaseAsync(People.HaishuEnterprise), "演示甲 2026-10-15 7000.00")).Expect(302);
            }

            Case = await inspector.OpenCaseAsync(People.WestLakeEnterprise, demand);
            await JudgeAgainAsync();
            (await inspector.ReviseAsync(Case, "看过证明单")).Expect(302);
            (await inspector.OrderAsync(Case, "2026-11-29")).Expect(302);
            (await inspector.ServeAsync(Case, "2026-11-20")).Expect(302);
            (await inspector.ExtendAsync(Case, "2026-12-05")).Expect(302);
            (await supervisor.SubmitAsync($"/Approvals/Proposal/{Case}?of=order-extension-proposed&handler=Decline", ("Input.Reason", "太久"))).Expect(302);
            (await inspector.ExtendAsync(Case, "2026-11-30")).Expect(302);
            (await supervisor.ApproveAsync(Case, "order-extension-proposed")).Expect(302);
            (await inspector.ProposeAsync(Case)).Expect(302);
            await using var database = Host.Database.Open();
            var disclosure = database.Disclosures.Single().DisclosureId;
            (await inspector.NotifyAsync(disclosure, "2026-11-20")).Expect(302);
            (await filer.UploadAsync($"/Enterprise/Disclosure/{disclosure}", "收条.pdf", Journeys.Pdf(), ("Input.Text", "人数不对"))).Expect(302);
            (await inspector.SubmitAsync($"/Cases/DisclosureObjection/{disclosure}", ("Input.Adopted", "false"), ("Input.Reasons", "人数核对无误"))).Expect(302);
            (await inspector.SubmitAsync($"/Cases/FilingOrder/{Case}", ("Input.FirstMonth", "2026-11"), ("Input.LastMonth", "2026-12"), ("Input.DueDay", "10"),
                ("Input.Reasons", "拖欠十人工资"))).Expect(302);
            var order = database.FilingOrders.Single().OrderId;
            (await supervisor.SubmitAsync($"/Approvals/FilingOrder/{order}")).Expect(302);
            (await inspector.RecordServiceAsync($"/Cases/FilingOrderService/{order}", "2026-11-20")).Expect(302);
        }

        Host.Time.GoTo(new DateOnly(2026, 12, 1));
        using (var filer = await Host.SignedInAsync(People.Filer))
        using (var inspector = await Host.SignedInAsync(People.Inspector))
        using (var supervisor = await Host.SignedInAsync(People.Supervisor))
        {
            await DiscloseAsync(supervisor);
            (await inspector.RefuseAsync(Case)).Expect(302);
            (await inspector.NoticeHandlingAsync(Case, "60")).Expect(302);
            (await supervisor.SubmitAsync($"/Approvals/Handling/{Case}?handler=SendBack", ("Input.Reason", "理由不够"))).Expect(302);
            (await inspector.NoticeHandlingAsync(Case, "50")).Expect(302);
            (await inspector.ServeAsync(Case, "2026-12-01", "HandlingNotice")).Expect(302);
            (await inspector.NoticeAsync(Case, "20000")).Expect(302);
            (await supervisor.SubmitAsync($"/Approvals/Penalty/{Case}?handler=SendBack", ("Input.Reason", "数额过高"))).Expect(302);
            (await inspector.NoticeAsync(Case, "10000")).Expect(302);
            (await inspector.ServeAsync(Case, "2026-12-01", "Notice")).Expect(302);
            (await filer.DefendAsync(Case, content: Journeys.Pdf("申辩"))).Expect(302);
            (await inspector.RecordDefenceAsync(Case, "2026-12-01", Journeys.Pdf("笔录"))).Expect(302);
            (await filer.AskHearingAsync(Case)).Expect(302);
            (await inspector.ReviewDefenceAsync(Case, 1)).Expect(302);
            (await inspector.ReviewDefenceAsync(Case, 2)).Expect(302);
            (await filer.ProveAsync(Case, "70000", "2026-12-01", Journeys.Pdf("甲"))).Expect(302);
            (await filer.ProveAsync(Case, "70000", "2026-12-01", Journeys.Pdf("乙"))).Expect(302);
        }

        Host.Time.GoTo(new DateOnly(2026, 12, 9));
        using (var inspector = await Host.SignedInAsync(People.Inspector))
        using (var supervisor = await Host.SignedInAsync(People.Supervisor))
        using (var administrator = await Host.SignedInAsync(People.Administrator))
        {
            await using var database = Host.Database.Open();
            var proofs = database.Evidence.Where(e => e.CaseId == Case && e.FileName == "回单.pdf")
                .OrderBy(e => e.EvidenceId).Select(e => e.EvidenceId).ToList();
            (await inspector.SubmitAsync($"/Cases/Payment/{Case}?handler=Return", ("Input.EvidenceId", proofs[0].ToString()), ("Input.Reason", "不清楚")))
                .Expect(302);
            (await inspector.PayAsync(Case, "70000", "2026-12-01", await inspector.VersionAsync(Case), proofs[1])).Expect(302);
            await WorkersSayAsync(inspector);
            (await supervisor.DecideHandlingAsync(Case, "50", "2026-12-24")).Expect(302);
            (await inspector.ServeAsync(Case, "2026-12-09", "Handling")).Expect(302);
            (await inspector.WaiveHearingAsync(Case, "Withdrawn")).Expect(302);
            (await supervisor.SubmitAsync($"/Approvals/Penalty/{Case}")).Expect(302);
            (await inspector.ServeAsync(Case, "2026-12-09", "Decision")).Expect(302);
            (await inspector.SubmitAsync($"/Cases/UnionAnswer/{Case}", ("Input.Adoption", "Adopted"), ("Input.Text", "已处罚，工资已付清"))).Expect(302);
            await AfterTheDecisionAsync(inspector, supervisor);
            await AdministerAsync(administrator);
            await ChangeParameterAsync(administrator);
            await StandStillAsync(administrator);
            await ContactsAsync(inspector);
            await LookForAsync(inspector);
            using var anybody = Host.NewClient();
            (await anybody.SubmitAsync("/Calculators/record-retention?recordKind=payroll&madeOn=2026-02-28")).Expect(200);
            Recorded = database.AuditEntries.AsEnumerable().GroupBy(entry => entry.Action).ToDictionary(group => group.Key, group => group.Count());
        }

        await RepairAsync();
        await CorrectConductAsync();
        await JoinAsync();
        await InquiryJourney.InvestigateAsync(Host);
        await FileBySoftwareAsync();
        await InquiryJourney.GatherEvidenceAsync(Host);
        await InspectionJourney.DrawAsync(Host);
        await ProjectJourney.WholeAsync(Host);
        var listing = await ListingJourney.BeginAsync(Host);
        var major = await MajorJourney.BeginAsync(Host, Case);
        await EnforceAsync();
        using (var supervisor = await Host.SignedInAsync(People.Supervisor))
        {
            (await supervisor.DecideMajorAsync(major, "major-withdraw", "处罚、处理决定都已撤销")).Expect(302);
        }

        await TransferJourney.TransferAsync(Host);
        await IncidentJourney.HandleAsync(Host);
        await ListingJourney.EndAsync(Host, listing);
        await MakePdfAsync();
    }

    // Overdue since its only part on 2026-12-10; the remedies ended on 2026-12-24, the ten working days of the letter on 2026-12-25.
    private async Task EnforceAsync()
    {
        Host.Time.GoTo(new DateOnly(2026, 12, 11));
        using (var inspector = await Host.SignedInAsync(People.Inspector))
        {
            (await inspector.SubmitAsync($"/Cases/Fine/{Case}?step=demand")).Expect(302);
            (await inspector.ServeAsync(Case, "2026-12-11", "Demand")).Expect(302);
        }

        using (var elsewhere = await Host.SignedInAsync(People.OtherInspector))
        {
            (await elsewhere.UploadAsync($"/Cases/Conduct/{kept}", "复查.pdf", Journeys.Pdf("复查"), ("Input.What", "仍然没有记录"))).Expect(302);
        }

        Host.Time.GoTo(new DateOnly(2026, 12, 28));
        using var later = await Host.SignedInAsync(People.Inspector);
        using var supervisor = await Host.SignedInAsync(People.Supervisor);
        (await later.FileRemedyAsync(Case, "2026-12-28", "HandlingCourse")).Expect(302);
        (await later.AnswerRemedyAsync(Case, "2026-12-28", Journeys.Pdf("维持"), "HandlingCourse", "Upheld")).Expect(302);
        (await later.UploadAsync($"/Cases/HandlingCourse/{Case}?step=payment", "发放表.pdf", Journeys.Pdf("赔偿金"), ("Input.Amount", "100"),
            ("Input.PaidOn", "2026-12-28"))).Expect(302);
        (await later.SubmitAsync($"/Cases/HandlingCourse/{Case}?step=demand")).Expect(302);
        (await later.ServeAsync(Case, "2026-12-28", "HandlingDemand")).Expect(302);
        (await later.SubmitAsync($"/Cases/HandlingCourse/{Case}?step=revoke", ("Input.Reason", "重新计算"))).Expect(302);
        (await supervisor.ApproveAsync(Case, "handling-revocation-proposed")).Expect(302);
        (await later.CloseAsync(Case)).Expect(302);

        (await later.SubmitAsync($"/Cases/Fine/{Case}?step=court", ("Input.Body", "演示法院"))).Expect(302);
        (await later.SubmitAsync($"/Cases/Fine/{Case}?step=revoke", ("Input.Reason", "复议撤销"))).Expect(302);
        (await supervisor.ApproveAsync(Case, "decision-revocation-proposed")).Expect(302);
    }

    // Two filters, of which one stays; the worker of the canary is looked for.
    private async Task LookForAsync(HttpClient inspector)
    {
        (await inspector.SubmitAsync("/Cases?handler=Save&state=all", ("Input.Name", "全部案件"))).Expect(302);
        (await inspector.SubmitAsync("/Cases?handler=Save&due=late", ("Input.Name", "已经过期"))).Expect(302);
        await using var database = Host.Database.Open();
        var filter = database.SavedFilters.Single(f => f.Name == "全部案件").FilterId;
        (await inspector.SubmitAsync("/Cases?handler=Delete", ("filterId", filter.ToString()))).Expect(302);
        (await inspector.SubmitAsync("/Cases/Workers", ("Input.Who", Canary), ("Input.Purpose", "Contact"), ("Input.Reference", "测试〔2026〕1号"))).Expect(200);
    }

    // The lump is split; the worker of the canary disputes and is answered, the others sign.
    private async Task WorkersSayAsync(HttpClient inspector)
    {
        (await inspector.SplitAsync(Case)).Expect(302);
        await using var database = Host.Database.Open();
        var payment = (await database.ProcedureEvents.Where(e => e.SubjectId == Case).OrderBy(e => e.Sequence).ToListAsync())
            .Last(e => Ledger.Event(e) is Domain.Cases.PaymentConfirmed).Sequence;
        using (var worker = await Host.BoundWorkerAsync(Canary))
        {
            (await worker.AnswerReceiptAsync(Case, payment, "只收到一半")).Expect(302);
        }

        var dispute = (await inspector.ReadAsync($"/Cases/Dispute/{Case}")).Expect(200).Html;
        (await inspector.SubmitAsync($"/Cases/Dispute/{Case}", ("Input.Payment", payment.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Input.WorkerKey", dispute.QuerySelector("input[name='Input.WorkerKey']")!.GetAttribute("value")), ("Input.Answer", "流水显示全额到账"))).Expect(302);
        var silent = (await inspector.ReadAsync($"/Cases/Receipts/{Case}")).Expect(200).Html.QuerySelectorAll("input[name='Input.Workers']");
        (await inspector.UploadAsync($"/Cases/Receipts/{Case}", "签收.pdf", Journeys.Pdf("签收"),
            [.. silent.Select(box => ("Input.Workers", box.GetAttribute("value")))])).Expect(302);
        await database.Users.Where(a => a.UserName == People.Worker).ExecuteUpdateAsync(set => set.SetProperty(a => a.IdentityIndex, (byte[]?)null));
    }

    private async Task DiscloseAsync(HttpClient supervisor)
    {
        await using var database = Host.Database.Open();
        var disclosure = database.Disclosures.Single().DisclosureId;
        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}")).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/DisclosureMending/{disclosure}", ("Input.Facts", "拖欠工资属实"), ("Input.Wrong", "主要事实写得不清楚")))
            .Expect(302);
    }

    // Every step of a complaint, and what its informant does without an account.
    private async Task ContactsAsync(HttpClient inspector)
    {
        using var somebody = Host.NewClient();
        using var form = new MultipartFormDataContent { { new StringContent(await somebody.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, value) in ContactForms.Sent())
        {
            form.Add(new StringContent(value!), name);
        }

        form.Add(new ByteArrayContent(Journeys.Pdf("聊天记录")), "Input.Files", "聊天.pdf");
        (await somebody.AskAsync(HttpMethod.Post, "/Complaints/New", form)).Expect(302);
        var codes = (await somebody.ReadAsync("/Complaints/Receipt")).Expect(200).Html.QuerySelectorAll("dd.code");
        (string, string?)[] held = [("Input.Number", codes[0].TextContent), ("Input.Digits", codes[1].TextContent)];
        (await somebody.SubmitAsync("/Complaints/Status?handler=Add", [.. held, ("Input.Text", "还有两个人")])).Expect(200);
        (await somebody.SubmitAsync("/Complaints/Status?handler=Withdraw", [.. held, ("Input.Sure", "true")])).Expect(200);

        var contact = await inspector.LogContactAsync();
        (await inspector.SubmitAsync($"/Contacts/Informant/{contact}", ("Input.Purpose", "CallBack"))).Expect(200);
        (await inspector.ActAsync(contact, "ask", ("Input.List", "工地的门牌"), ("Input.Due", "2026-12-16"))).Expect(302);
        (await inspector.ActAsync(contact, "supplement", ("Input.Respondent", "城西演示工地"), ("Input.Address", "文二路 1 号"), ("Input.FirstMonth", "2026-09")))
            .Expect(302);
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);
        await using var database = Host.Database.Open();
        var number = database.Contacts.Single(c => c.ContactId == contact).ContactNumber;
        (await inspector.ActAsync(await inspector.LogContactAsync(), "link", ("Input.DuplicateNumber", number))).Expect(302);
        (await inspector.ActAsync(contact, "answer", ("Input.Outcome", "Paid"), ("Input.Text", "已经付清"))).Expect(302);
        (await inspector.ActAsync(await inspector.LogContactAsync(), "withdraw", ("Input.Reason", "来电撤回"))).Expect(302);
        (await inspector.ActAsync(await inspector.LogContactAsync(), "refer", ("Input.RegionCode", "330203"), ("Input.Reason", "工地在海曙区"))).Expect(302);
        var refused = await inspector.LogContactAsync();
        (await inspector.ActAsync(refused, "refuse", ("Input.Ground", "OutOfScope"), ("Input.Reason", "是承揽款"), ("Input.WhereToGo", "人民法院"))).Expect(302);
        using var supervisor = await Host.SignedInAsync(People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/ContactRefusal/{refused}", ("Input.Reason", "是工资"))).Expect(302);
    }

    // What can become of a fine until its first day is over.
    private async Task AfterTheDecisionAsync(HttpClient inspector, HttpClient supervisor)
    {
        using var filer = await Host.SignedInAsync(People.Filer);
        (await filer.AskFinePlanAsync(Case, "2026-12-30 10000.00")).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Fine/{Case}?step=plan&handler=Decline", ("Input.Reason", "没有困难"))).Expect(302);
        (await filer.AskFinePlanAsync(Case, "2026-12-10 10000.00")).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Fine/{Case}?step=plan")).Expect(302);
        (await inspector.PayFineAsync(Case, "4000", "2026-12-09", Journeys.Pdf("缴款"))).Expect(302);
        (await inspector.FileRemedyAsync(Case, "2026-12-09")).Expect(302);
        (await inspector.AnswerRemedyAsync(Case, "2026-12-09", Journeys.Pdf("复议"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Fine/{Case}?step=change", ("Input.Fine", "9000"), ("Input.Reason", "复议变更"))).Expect(302);
        (await supervisor.ApproveAsync(Case, "decision-change-proposed")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Fine/{Case}?step=report", ("Input.Body", "市局"))).Expect(302);
    }

    // What goes wrong in a case is put right by two, a fine for grave consequences is decided by several, a wrong notice is withdrawn.
    private async Task RepairAsync()
    {
        using var inspector = await Host.SignedInAsync(People.OtherInspector);
        using var supervisor = await Host.SignedInAsync(People.OtherSupervisor);
        using var home = await Host.SignedInAsync(People.Supervisor);
        var file = await inspector.OpenOtherCaseAsync(People.HaishuEnterprise);
        (string, string?)[] nothing = [("Input.Ground", "NotEstablished"), ("Input.Reason", "查过工资清单")];
        (await inspector.SubmitAsync($"/Cases/Revocation/{file}", nothing)).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Revocation/{file}?handler=Decline", ("Input.Reason", "还要查考勤"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Revocation/{file}", nothing)).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Revocation/{file}")).Expect(302);

        file = await inspector.OpenOtherCaseAsync(People.HaishuEnterprise);
        (await inspector.ClaimAsync(file, "演示乙 2026-10-15 70000.00")).Expect(302);
        await CorrectAsync(inspector, supervisor, file);
        (await inspector.OrderAsync(file, "2026-12-20")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/ServedCopy/{file}")).Expect(200);
        (await inspector.ServeAsync(file, "2026-12-09")).Expect(302);
        var wrong = $"/Cases/Strike/{file}?sequence=9";
        (await inspector.SubmitAsync(wrong, ("Input.Reason", "日期看错"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Strike/{file}?handler=Decline", ("Input.Reason", "回证没有错"))).Expect(302);
        (await inspector.SubmitAsync(wrong, ("Input.Reason", "日期看错"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Strike/{file}")).Expect(302);
        (await inspector.NoticeAsync(file, "50000", "2026-12-09")).Expect(302);
        (await inspector.ServeAsync(file, "2026-12-09", "Notice")).Expect(302);
        (await inspector.UploadAsync($"/Cases/HearingRequest/{file}", "听证申请书.pdf", Journeys.Pdf(), ("Input.ReceivedOn", "2026-12-09"))).Expect(302);
        (await inspector.NoticeHearingAsync(file, "2026-12-18", Host.IdOf(People.OtherSupervisor))).Expect(302);
        (await inspector.WaiveHearingAsync(file, "Withdrawn")).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Review/{file}", ("Input.Agrees", "true"), ("Input.Opinion", "事实清楚"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Discussion/{file}", ("Input.Members", "负责人、大队长"), ("Input.Minutes", "同意"))).Expect(302);

        var changed = await inspector.OpenOtherCaseAsync(People.HaishuEnterprise);
        (await inspector.ClaimAsync(changed, "演示丙 2026-10-15 7000.00")).Expect(302);
        (await inspector.OrderAsync(changed, "2026-12-20")).Expect(302);
        (await inspector.AmendAsync(changed, "2026-12-25")).Expect(302);
        (await inspector.ServeAsync(changed, "2026-12-09")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/OrderRevocation/{changed}", ("Input.Reason", "责令的对象有误"))).Expect(302);
        (await supervisor.ApproveAsync(changed, "order-revocation-proposed")).Expect(302);

        // An order that nobody was served with is void once more is established; its number stays.
        file = await inspector.OpenOtherCaseAsync(People.HaishuEnterprise);
        (await inspector.ClaimAsync(file, "演示丁 2026-10-15 7000.00")).Expect(302);
        (await inspector.OrderAsync(file, "2026-12-20")).Expect(302);
        (await inspector.ClaimAsync(file, "演示戊 2026-10-15 800.50")).Expect(302);
        (await inspector.OrderAsync(file, "2026-12-21")).Expect(302);

        await using var database = Host.Database.Open();
        (await home.SubmitAsync($"/Approvals/DisclosureMending/{database.Disclosures.Single().DisclosureId}?handler=Withdraw", ("Input.Reason", "工资已经付清")))
            .Expect(302);
    }

    // A breach besides wages: ordered, corrected and not fined; another is fined at once, a third after it was not corrected.
    private async Task CorrectConductAsync()
    {
        using var inspector = await Host.SignedInAsync(People.OtherInspector);
        using var supervisor = await Host.SignedInAsync(People.OtherSupervisor);
        var file = await inspector.OpenOtherCaseAsync(People.HaishuEnterprise);
        (await inspector.EstablishBreachAsync(file, "2026-12-09", Journeys.Pdf("检查"))).Expect(302);
        (await inspector.OrderConductAsync(file, "2026-12-10")).Expect(302);
        (await inspector.ServeAsync(file, "2026-12-09", "ConductOrder")).Expect(302);
        (await inspector.UploadAsync($"/Cases/Conduct/{file}?corrected=true", "复查.pdf", Journeys.Pdf("复查"), ("Input.On", "2026-12-09"),
            ("Input.What", "补发了"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/NoPenalty/{file}", ("Input.Ground", "Minor"), ("Input.Reasons", "当天补发"))).Expect(302);
        (await supervisor.ApproveAsync(file, "no-penalty-proposed")).Expect(302);

        file = await inspector.OpenOtherCaseAsync(People.HaishuEnterprise);
        (await inspector.EstablishBreachAsync(file, "2026-12-08", Journeys.Pdf("检查"), "obstruction")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/BreachPenalty/{file}", ("Input.Breach", "1"), ("Input.Fine", "3000"), ("Input.Reasons", "不让进门"),
            ("Input.Factors", "HarmReduced"), ("Input.MitigationFacts", "第二天配合"))).Expect(302);

        // Records were falsified: who had it done is fined in a case of their own.
        file = await inspector.OpenOtherCaseAsync(People.HaishuEnterprise);
        (await inspector.EstablishBreachAsync(file, "2026-12-08", Journeys.Pdf("检查"), "records-falsified")).Expect(302);
        (await inspector.ChargePersonAsync(file)).Expect(302);

        kept = await inspector.OpenOtherCaseAsync(People.HaishuEnterprise);
        (await inspector.EstablishBreachAsync(kept, "2026-12-07", Journeys.Pdf("检查"), "attendance")).Expect(302);
        (await inspector.OrderConductAsync(kept, "2026-12-10")).Expect(302);
        (await inspector.ServeAsync(kept, "2026-12-09", "ConductOrder")).Expect(302);
    }

    // A nought too many; and a filing that the supervisor first sent back.
    private static async Task CorrectAsync(HttpClient inspector, HttpClient supervisor, Guid file)
    {
        var page = $"/Cases/ClaimsCorrection/{file}";
        var sum = (await inspector.ReadAsync(page)).Expect(200).Html.QuerySelectorAll("select[name='Input.Item'] option")[^1].GetAttribute("value");
        (await inspector.UploadAsync(page, "工资清单.pdf", Journeys.Pdf(), ("Input.Item", sum), ("Input.Amount", "7000"), ("Input.Reason", "多写了一个零")))
            .Expect(302);
        (await supervisor.ApproveAsync(file, "claims-correction-proposed")).Expect(302);

        var opened = (await inspector.SubmitAsync(
            $"/Cases/OpenOther/{People.HaishuEnterprise}", ("Input.Source", "Patrol"), ("Input.Grounds", "巡查时有人反映"))).Expect(302);
        var unfiled = Guid.Parse(opened.Location!.Split('/')[^1]);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{unfiled}?of=case-filing-proposed&handler=Decline", ("Input.Reason", "没有写欠谁"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Filing/{unfiled}", ("Input.Reason", "补了职工的陈述"))).Expect(302);
        (await supervisor.ApproveAsync(unfiled, "case-filing-proposed")).Expect(302);
    }

    // Somebody whom nobody registered; of two cases against him one is joined to the other.
    private async Task JoinAsync()
    {
        using var inspector = await Host.SignedInAsync(People.OtherInspector);
        using var supervisor = await Host.SignedInAsync(People.OtherSupervisor);
        var foreman = await inspector.RegisterRespondentAsync("演示包工头", "330203");
        var into = await inspector.OpenOtherCaseAsync(foreman);
        var from = await inspector.OpenOtherCaseAsync(foreman);
        (await inspector.ClaimAsync(from, "演示己 2026-10-15 700.00")).Expect(302);
        await using var database = Host.Database.Open();
        (await inspector.SubmitAsync($"/Cases/Joinder/{from}", ("Input.Number", database.Cases.Single(c => c.CaseId == into).CaseNumber),
            ("Input.Reason", "同一工地"))).Expect(302);
        (await supervisor.ApproveAsync(from, "joinder-proposed")).Expect(302);

        // Of what both owe together a part goes on by itself.
        (await inspector.ClaimAsync(into, "演示庚 2026-10-15 900.00")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Division/{into}", ("Input.Items", await inspector.FirstSumAsync(into)), ("Input.Reason", "两个工地"))).Expect(302);
        (await supervisor.ApproveAsync(into, "division-proposed")).Expect(302);
    }

    // The case whose conduct is not corrected.
    private Guid kept;

    // Of one paper: each takes seconds.
    private async Task MakePdfAsync()
    {
        await using var database = Host.Database.Open();
        var order = database.Papers.First(p => p.SubjectId == Case && p.Kind == "correction-order").PaperId;
        await database.PaperJobs.Where(job => job.PaperId != order).ExecuteDeleteAsync();
        Assert.Equal(1, await Host.Services.GetRequiredService<PaperPdfWorker>().WorkAsync(CancellationToken.None));
    }

    private async Task FileBySoftwareAsync()
    {
        using var filer = await Host.SignedInAsync(People.Filer);
        var old = await filer.NewTokenAsync();
        var id = old.Split('_')[2];
        using var client = Host.Bearer(await filer.ShownTokenAsync(
            await filer.SubmitAsync($"/Enterprise/RotateToken/{id}", ("Input.OldUntil", "2026-12-10"), ("Input.ExpiresOn", "2027-06-30"))));
        (await filer.SubmitAsync("/Enterprise/Tokens?handler=Revoke", ("tokenId", id))).Expect(302);
        (await filer.SubmitAsync("/Enterprise/Tokens?handler=Empty", ("Input.Confirmed", "true"))).Expect(302);
        var draft = (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, firstDay: 900)))).Expect(202).Text("receipt");
        (await client.AskAsync(HttpMethod.Delete, $"{ApiClient.Filings}/{draft}")).Expect(200);
    }

    // Every kind of entry and every step; the worker named is asked in AdministerAsync.
    private async Task RegisterAsync(HttpClient filer)
    {
        await filer.RegisterAsync("PaySystem", Entries.PaySystem(), Journeys.Pdf("制度"));
        await filer.RegisterAsync("Contract", Entries.Contract(NameCanary, Canary));
        var list = "姓名,身份证号,签订日期,合同期限\n演示合同," + SheetFiles.IdentityNumber(699) + ",2026-03-05,2026-03-05至2029-03-04\n";
        var check = (await filer.UploadAsync("/Enterprise/Registers/Contracts", "合同.csv", System.Text.Encoding.UTF8.GetBytes(list))).Expect(302).Location!;
        (await filer.SubmitAsync(check)).Expect(302);
        var separation = await filer.RegisterAsync("Separation", Entries.Separation(NameCanary, Canary));
        (await filer.StepAsync(separation, "pay", ("Input.PaidOn", "2026-11-12"), ("Input.Amount", "4000"))).Expect(302);
        (await filer.StepAsync(separation, "strike", ("sequence", "2"), ("Input.Reason", "退票"))).Expect(302);
        var stoppage = await filer.RegisterAsync("Stoppage", Entries.Stoppage());
        (await filer.StepAsync(stoppage, "wage", ("Input.PeriodStart", "2026-10-01"), ("Input.PeriodEnd", "2026-10-31"), ("Input.WagePaid", "3000")))
            .Expect(302);
        (await filer.StepAsync(stoppage, "end", ("Input.EndedOn", "2026-11-01"))).Expect(302);
        await filer.RegisterAsync("SpecialHours", Entries.SpecialHours().With(("Input.From", "2027-01-01"), ("Input.Until", "2027-12-31")));
        (await filer.UploadAsync($"/Enterprise/Registers/Step/{stoppage}/file", "通知.pdf", Journeys.Pdf("停工通知"))).Expect(302);
        (await filer.StepAsync(stoppage, "withdraw", ("Input.Reason", "登记错了"))).Expect(302);
        Deferral = await filer.RegisterAsync("Deferral", Entries.Deferral($"{NameCanary} {Canary}").With(("Input.Payday", "2026-12-31")));
    }

    // One finding of the case judged again, with the same outcome: the sums of the journey stay.
    private async Task JudgeAgainAsync()
    {
        await using var database = Host.Database.Open();
        var old = database.Findings.AsNoTracking().Where(f => f.FilingId == Filing && f.SheetRow != null).OrderBy(f => f.SheetRow).First();
        var later = Guid.CreateVersion7();
        database.Findings.Add(new FindingRow
        {
            EnterpriseId = old.EnterpriseId,
            FindingId = later,
            FilingId = old.FilingId,
            Period = old.Period,
            LineNumber = old.LineNumber,
            SheetRow = old.SheetRow,
            WorkerShown = old.WorkerShown,
            WorkerKey = old.WorkerKey,
            Payday = old.Payday,
            RuleId = old.RuleId,
            Outcome = old.Outcome,
            Shortfall = old.Shortfall,
            Proof = old.Proof,
            RuleSetVersion = old.RuleSetVersion,
            JudgedAt = old.JudgedAt,
            Supersedes = old.FindingId,
        });
        database.CaseFindings.Add(new CaseFindingRow { EnterpriseId = old.EnterpriseId, FindingId = later, CaseId = Case });
        await database.SaveChangesAsync();
    }

    private async Task AdministerAsync(HttpClient administrator)
    {
        (await administrator.SubmitAsync("/Administration/Enterprises/Edit",
            ("Input.Name", "杭州测试丙有限公司"), ("Input.CreditCode", "91330106MA2TE0T0XC"), ("Input.RegionCode", "330106"), ("Input.Address", "测试路 3 号"),
            ("Input.LegalRepresentative", "测试"), ("Input.Payday", "10"))).Expect(302);
        await using (var before = Host.Database.Open())
        {
            using var union = await Host.SignedInAsync(People.Union);
            await union.HandOverAsync(before.Enterprises.Single(e => e.Name == "杭州测试丙有限公司").EnterpriseId, Host.Time.Today);
        }

        (await administrator.SubmitAsync("/Administration/NewAccount",
            ("Input.UserName", "new@test"), ("Input.DisplayName", "新"), ("Input.Role", "Worker"), ("Input.CreditCode", "91330106TESTA00013"),
                ("Input.IdentityNumber", Canary))).Expect(302);
        await using var database = Host.Database.Open();
        (await administrator.SubmitAsync($"/Administration/Certificate/{database.Users.Single(a => a.UserName == People.CityInspector).Id}",
            ("Input.Number", "浙测市01"))).Expect(302);
        var agent = database.Users.Single(a => a.UserName == People.Filer).Id;
        (await administrator.GrantMandateAsync(agent, "91330203TESTB00021", "2026-12-01", "2026-12-31")).Expect(302);
        using (var filer = await Host.SignedInAsync(People.Filer))
        {
            (await filer.SwitchAsync(People.HaishuEnterprise)).Expect(302);
        }

        (await administrator.EndMandateAsync(agent, People.HaishuEnterprise, "2026-12-01")).Expect(302);
        var account = database.Users.Single(a => a.UserName == "new@test").Id.ToString();
        (await administrator.SubmitAsync("/Administration?handler=Disable", ("id", account))).Expect(302);
        (await administrator.SubmitAsync("/Administration?handler=Enable", ("id", account))).Expect(302);
        (await administrator.SubmitAsync("/Administration?handler=Reissue", ("id", account))).Expect(302);
        var code = (await administrator.ReadAsync("/Administration/Activation")).Expect(200).Html.All.Select(e => e.TextContent.Trim())
            .First(text => System.Text.RegularExpressions.Regex.IsMatch(text, "^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$"));
        using var owner = Host.NewClient();
        (await owner.SubmitAsync("/Account/Activate", ("Input.UserName", "new@test"), ("Input.Code", code), ("Input.NewPassword", "xin-de-mima-9731"),
            ("Input.RepeatPassword", "xin-de-mima-9731"))).Expect(302);
        using var again = await ReloginAsync();
        (await again.SubmitAsync("/Account", ("Input.CurrentPassword", "xin-de-mima-9731"), ("Input.NewPassword", "you-huan-mima-8642"),
            ("Input.RepeatPassword", "you-huan-mima-8642"))).Expect(302);
        var line = database.AttendanceLines.Single(l => l.WorkerName == NameCanary && l.Period == new DateOnly(2026, 9, 1));
        (await again.AnswerAttendanceAsync(line.AttendanceId, line.LineNumber, "10 月 1 日加班没有记")).Expect(302);
        (await again.AnswerDeferralAsync(Deferral, agreed: true)).Expect(302);
    }

    private async Task ChangeParameterAsync(HttpClient administrator)
    {
        var proposed = (await administrator.SubmitAsync("/Administration/Parameters/Propose",
            ("table", "minimum-wage"), ("many", "false"), ("cell.effective_from", "2030-01-01"), ("cell.prefecture", "杭州市"), ("cell.area", "测试区"),
            ("cell.gb2260_codes", "330106"), ("cell.monthly_cny", "3000"), ("Input.Reason", "测试"))).Expect(302).Location!;
        await Host.Services.GetRequiredService<RecallWorker>().WorkAsync(CancellationToken.None);
        using var other = await Host.SignedInAsync(People.OtherAdministrator);
        (await other.SubmitAsync(proposed)).Expect(302);
    }

    // Maintenance announced, an outage measured, a file laid down in it (one that cannot be taken, so that nothing is left to be read), a reminder.
    private async Task StandStillAsync(HttpClient administrator)
    {
        (await administrator.SubmitAsync("/Administration/Maintenance", ("Input.Day", "2026-12-20"), ("Input.Time", "22:00"),
            ("Input.Minutes", "30"), ("Input.Reason", "升级"))).Expect(302);
        var pulse = Host.Services.GetRequiredService<PulseWorker>();
        Assert.True(await pulse.BeatAsync(CancellationToken.None));
        Host.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await pulse.BeatAsync(CancellationToken.None));
        await using var database = Host.Database.Open();
        var filer = database.Users.Single(a => a.UserName == People.Filer).Id;
        Host.Services.GetRequiredService<FilingSpool>().Keep(
            SubmitPayroll.Of(
                new PayrollForm(new(2026, 11, 1), new(2026, 11, 30), new(2027, 6, 30), Domain.Law.Employment.FullTime), "a.csv",
                [1]), People.WestLakeEnterprise, filer);
        Assert.Equal(1, await Host.Services.GetRequiredService<SpoolWorker>().WorkAsync(CancellationToken.None));
        await Host.Services.GetRequiredService<ReminderWorker>().WorkAsync(CancellationToken.None);
    }

    private async Task<HttpClient> ReloginAsync()
    {
        var client = Host.NewClient();
        var answer = await PortalHost.PostAsync(client, "/Account/Login", new() { ["Input.UserName"] = "new@test", ["Input.Password"] = "xin-de-mima-9731" });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }
}
