namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>What is handed to the police and to other offices, over HTTP.</summary>
internal static class TransferJourney
{
    /// <summary>提请移送公安机关, with the papers of these keys.</summary>
    public static Task<Answer> ProposeTransferAsync(this HttpClient inspector, Guid file, params string[] materials) => inspector.SubmitAsync(
        $"/Cases/PoliceTransfer/{file}",
        [("Input.Police", "西湖区公安局"), ("Input.Facts", "有货款到账而不支付"), .. materials.Select(key => ("Input.Materials", (string?)key))]);

    /// <summary>登记公安机关的一份文书.</summary>
    public static Task<Answer> PoliceAsync(
        this HttpClient inspector, Guid file, string step, string day, string? filed = null, byte[]? paper = null, string text = "通知 1 号") =>
        inspector.UploadAsync($"/Cases/Police/{file}?step={step}", "通知书.pdf", paper ?? Journeys.Pdf(step), ("Input.On", day), ("Input.Text", text),
            ("Input.Filed", filed));

    /// <summary>The number of a case's order.</summary>
    public static string OrderNumberOf(this PortalHost host, Guid file)
    {
        using var database = host.Database.Open();
        return database.Papers.Where(p => p.SubjectId == file && p.Kind == "correction-order").OrderByDescending(p => p.Version).First().Number;
    }

    /// <summary>Every step of a transfer and of a referral at least once.</summary>
    public static async Task TransferAsync(PortalHost host)
    {
        Guid file;
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            (await inspector.ClaimAsync(file, "演示移甲 2026-08-15 7000.00\n演示移甲 2026-09-15 7000.00\n演示移甲 2026-11-15 7000.00")).Expect(302);
            (await inspector.OrderAsync(file, "2026-12-30")).Expect(302);
            (await inspector.PoliceAsync(file, "post", "2026-12-28", text: "厂门口，邻居说搬走了")).Expect(302);
            (await inspector.ServeAsync(file, "2026-12-28")).Expect(302);
            (await inspector.SubmitAsync($"/Cases/Referral/{file}", ("Input.To", "Housing"), ("Input.Body", "西湖区住房和城乡建设局"),
                ("Input.Matter", "查处转包"), ("Input.Materials", host.OrderNumberOf(file)))).Expect(302);
            (await inspector.UploadAsync($"/Cases/Referral/{file}?step=answer", "回函.pdf", Journeys.Pdf("回函"), ("Input.Number", "1"),
                ("Input.Accepted", "true"), ("Input.On", "2026-12-28"), ("Input.Text", "已受理"))).Expect(302);
        }

        host.Time.GoTo(new DateOnly(2026, 12, 31));
        using var later = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        (await later.ProposeTransferAsync(file, host.OrderNumberOf(file))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=police-transfer-proposed")).Expect(302);
        (await later.SubmitAsync($"/Cases/Police/{file}?step=withdraw", ("Input.Text", "企业说已经安排付款"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=police-transfer-withdrawal-proposed&handler=Decline",
            ("Input.Reason", "没有付款的凭证"))).Expect(302);
        (await later.SubmitAsync($"/Cases/Police/{file}?step=send")).Expect(302);
        (await later.PoliceAsync(file, "receipt", "2026-12-31")).Expect(302);
        (await later.PoliceAsync(file, "answer", "2026-12-31", "true")).Expect(302);
        (await later.PoliceAsync(file, "return", "2026-12-31")).Expect(302);
    }
}
