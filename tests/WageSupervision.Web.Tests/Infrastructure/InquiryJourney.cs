namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Every step of an investigation at least once, over HTTP.</summary>
internal static class InquiryJourney
{
    /// <summary>What is proposed and decided while a case is investigated, and what its complainant is told.</summary>
    public static async Task InvestigateAsync(PortalHost host)
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var contact = await inspector.LogContactAsync();
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise, contact);
        string Decide(string proposal, string handler = "") => $"/Approvals/Proposal/{file}?of={proposal}{handler}";
        (await inspector.SubmitAsync($"/Cases/Extension/{file}", ("Input.Reason", "涉及三个工地"))).Expect(302);
        (await supervisor.SubmitAsync(Decide("extension-proposed", "&handler=Decline"), ("Input.Reason", "说得不具体"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Extension/{file}", ("Input.Reason", "涉及三个工地、四十人"))).Expect(302);
        (await supervisor.SubmitAsync(Decide("extension-proposed"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Suspension/{file}", ("Input.Ground", "PartyFled"), ("Input.Reason", "电话停机"))).Expect(302);
        (await supervisor.SubmitAsync(Decide("suspension-proposed"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Told/{file}", ("Input.Way", "Posted"), ("Input.Text", "中止调查"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Resume/{file}", ("Input.Reason", "人找到了"))).Expect(302);

        await using var database = host.Database.Open();
        var first = database.Users.Single(a => a.UserName == People.Inspector).Id;
        var second = database.Users.Single(a => a.UserName == People.SecondInspector).Id;
        (string, string?)[] both = [("Input.LeadId", first.ToString()), ("Input.SecondId", second.ToString())];
        (string, string?)[] recusal = [("Input.OfficerId", second.ToString()), ("Input.Asker", "Respondent"), ("Input.Reason", "与企业负责人是亲戚")];
        (await inspector.SubmitAsync($"/Cases/Recusal/{file}", recusal)).Expect(302);
        (await supervisor.SubmitAsync(Decide("recusal-asked", "&handler=Decline"), ("Input.Reason", "查无此事"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Recusal/{file}", recusal)).Expect(302);
        (await supervisor.SubmitAsync(Decide("recusal-asked"))).Expect(302);
        var alone = (await inspector.SubmitAsync(
            $"/Cases/OpenOther/{People.WestLakeEnterprise}", ("Input.Source", "Patrol"), ("Input.Grounds", "x"))).Expect(302);
        var other = Guid.Parse(alone.Location!.Split('/')[^1]);
        (await inspector.SubmitAsync($"/Cases/Officers/{other}", both)).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Officers/{other}", ("Input.LeadId", second.ToString()), ("Input.SecondId", first.ToString()),
            ("Input.Reason", "主办调离"))).Expect(302);
    }

    /// <summary>What officers gather, what the enterprise is asked, what follows from its silence, and how the case ends.</summary>
    public static async Task GatherEvidenceAsync(PortalHost host)
    {
        Guid file;
        var today = new DateOnly(2026, 12, 9);
        host.Time.GoTo(today);
        using (var inspector = await host.SignedInAsync(People.Inspector))
        using (var supervisor = await host.SignedInAsync(People.Supervisor))
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            (await inspector.UploadAsync($"/Cases/AddEvidence/{file}", "聊天.pdf", Journeys.Pdf("聊天"), ("Input.Kind", "Chat"), ("Input.Source", "Worker"),
                ("Input.Giver", WholeJourneyFixture.NameCanary), ("Input.What", "没有发工资"), ("Input.How", "本人截图"))).Expect(302);
            (await inspector.UploadAsync($"/Cases/Interview/{file}", "笔录.pdf", Journeys.Pdf("笔录"), ("Input.Interviewee", "Worker"),
                ("Input.Name", WholeJourneyFixture.NameCanary), ("Input.HeldOn", "2026-12-09"),
                ("Input.Place", "大队"), ("Input.IsSigned", "true"))).Expect(302);
            (await inspector.UploadAsync($"/Cases/Site/{file}", "现场.pdf", Journeys.Pdf("现场"), ("Input.InspectedOn", "2026-12-09"), ("Input.Place", "车间"),
                ("Input.Seen[0]", "Observed"))).Expect(302);
            (await inspector.SubmitAsync($"/Cases/Preservation/{file}", ("Input.What", "考勤机"), ("Input.Reason", "可能被换掉"))).Expect(302);
            (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=preservation-proposed")).Expect(302);
            (await inspector.SubmitAsync($"/Cases/PreservationEnd/{file}", ("Input.End", "Released"), ("Input.Note", "已拍照"))).Expect(302);
            var answered = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            foreach (var each in new[] { file, answered })
            {
                (await inspector.InquireAsync(each, "2026-12-10")).Expect(302);
                (await inspector.ServeAsync(each, "2026-12-09", "Inquiry")).Expect(302);
            }

            (await filer.UploadAsync($"/Enterprise/Inquiry/{answered}", "工资表.pdf", Journeys.Pdf("工资表"), ("Input.Text", "没有拖欠"))).Expect(302);
        }

        host.Time.GoTo(new DateOnly(2026, 12, 11));
        using var later = await host.SignedInAsync(People.Inspector);
        (await later.SubmitAsync($"/Cases/Burden/{file}", ("Input.Reason", "按聊天记录认定"))).Expect(302);
        (await later.SubmitAsync($"/Cases/End/{file}", ("Input.End", "ArbitrationOrCourt"), ("Input.Onwards", "西湖区劳动人事争议仲裁委员会"),
            ("Input.Reason", "劳动者申请了仲裁"))).Expect(302);
        using var deciding = await host.SignedInAsync(People.Supervisor);
        (await deciding.SubmitAsync($"/Approvals/Proposal/{file}?of=end-proposed")).Expect(302);
        host.Time.GoTo(today);
    }
}
