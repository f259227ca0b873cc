using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

/// <summary>Kinds of sheets that enterprises made and nobody here had thought of: each as the smallest artificial one.</summary>
public sealed class RealKindsTests
{
    private static PayrollReading Clean(PayrollReading reading)
    {
        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Errors.Select(error => error.Message));
        return reading;
    }

    private static decimal Gross(PayrollReading reading) => reading.Lines.Sum(line => line.Earned);

    [Fact]
    public void 列名里写着单位元_不是单位承担()
    {
        var reading = Clean(SheetFile.ReadCsv("姓名,工资类型,应发工资(单位:元),个人养老,个人医疗\n演示甲,工资,5000,400,100\n演示乙,工资,6000,480,120\n"));

        Assert.Equal((11000m, 1100m), (Gross(reading), reading.Lines.Sum(line => line.Deducted)));
    }

    [Fact]
    public void 中英文的表头_认中文()
    {
        var reading = Clean(SheetFile.ReadCsv(
            "部门,姓名 Name,当月基本工资(A) Base Salary,当月月度奖金(B)Monthly Bonus,餐补 Meal Allowance,应发小计(S=A+B+C) Total Income,养老保险(I) Pension,"
            + "代扣个税(T)Income Tax Withholding,实发数(P=S-T) Total After Tax Withhold\n"
            + "一部,演示甲,14700,6900,300,21900,206.88,2944.12,18749.00\n一部,演示乙,9000,1000,300,10300,206.88,100,9993.12\n"));

        Assert.Equal((32200m, 28742.12m), (Gross(reading), reading.Lines.Sum(line => line.Net)));
        Assert.Equal(["演示甲", "演示乙"], reading.Lines.Select(line => line.WorkerName));
    }

    [Fact]
    public void 员工编号的英文列_不是姓名()
    {
        var reading = Clean(SheetFile.ReadCsv("员工UUID,姓名,基本工资,应发,实发\nA1,演示甲,3000,3000,3000\nA2,演示乙,4000,4000,4000\n"));

        Assert.Equal(["演示甲", "演示乙"], reading.Lines.Select(line => line.WorkerName));
    }

    [Fact]
    public void 实发的名字没有人认识_由算式认定()
    {
        var reading = Clean(SheetFile.ReadCsv(
            "姓名,岗位工资,绩效工资,应发合计,代扣住房公积金小计,代扣养老保险,专户拨付\n演示甲,3000,2000,5000,500,400,4100\n演示乙,3500,2600,6100,610,480,5010\n"
            + "演示丙,4000,2100,6100,620,490,4990\n"));

        var net = Assert.Single(reading.Columns, column => column.Field == PayrollField.Net);
        Assert.Equal(("专户拨付", ColumnStanding.Proved), (net.Header, net.Standing));
        Assert.Equal((17200m, 14100m), (Gross(reading), reading.Lines.Sum(line => line.Net)));
    }

    [Fact]
    public void 应发已经减了五险一金_金额取整差一两元_照样认得()
    {
        var reading = Clean(SheetFile.ReadCsv(
            "姓名,基本工资,请假扣款,加班费,福利补贴,五险一金,应发工资,个人缴税,实发工资\n演示甲,8000,80,0,2500,1640,8780,531,8249\n演示乙,8500,935,0,2500,1742,8322,439,7883\n"
            + "演示丙,3000,250,300,1950,615,4385,44,4340\n演示丁,3500,291,100,2500,717,5090,84,5006\n演示戊,5000,120,0,2400,1025,6254,170,6084\n"
            + "演示己,5000,120,0,2400,1025,6256,170,6086\n"));

        Assert.All(reading.Lines, line => Assert.InRange(Math.Abs(line.Earned - line.Deducted - line.Net), 0, 2));
        Assert.Contains(reading.Warnings, warning => warning.Code == IssueCodes.RoundingDifference);
    }

    [Fact]
    public void 表头第三行只有字_不是没有姓名的人()
    {
        var reading = Clean(SheetFile.ReadCsv(
            "序号,姓名,岗位工资,,绩效工资,,应领工资金额,实领工资金额\n,,基值,金额,计件,奖扣,,\n,,,,,个人安全账户,,\n1,演示甲,100,3000,2000,50,5050,5050\n2,演示乙,100,3100,2000,60,5160,5160\n"));

        Assert.Equal(["演示甲", "演示乙"], reading.Lines.Select(line => line.WorkerName));
        Assert.Equal(10210m, Gross(reading));
    }

    [Fact]
    public void 外币的列_不当人民币()
    {
        var reading = SheetFile.ReadCsv("姓名,基本工资USD,应发,实发\n演示甲,3000,21000,21000\n演示乙,3100,21700,21700\n演示丙,2000,14000,14000\n");

        Assert.DoesNotContain(reading.Columns, column => column.Header == "基本工资USD" && column.Field == PayrollField.BasicWage);
    }

    [Fact]
    public void 奖金下面的合格率_是钱()
    {
        var reading = Clean(SheetFile.ReadCsv("姓名,基本工资,奖金,,应发,实发\n,,合格率,出勤率,,\n演示甲,3000,200,100,3300,3300\n演示乙,3100,150,100,3350,3350\n"));

        Assert.Equal([300m, 250m], reading.Lines.Select(line => line.AmountOf(PayrollField.Bonus) ?? 0));
    }

    [Theory]
    [InlineData("薪资条目ID")]
    [InlineData("参考绩效结算率")]
    [InlineData("本月应排小时")]
    [InlineData("模板版本号")]
    public void 编号比率小时_不是钱(string header)
    {
        var reading = Clean(SheetFile.ReadCsv($"姓名,{header},基本工资,应发,实发\n演示甲,801.5,3000,3000,3000\n演示乙,903.25,4000,4000,4000\n演示丙,713,4100,4100,4100\n"));

        Assert.Equal(ColumnStanding.Aside, reading.Columns[1].Standing);
    }

    [Fact]
    public void 年金的单位缴费_不是本人的扣款()
    {
        var reading = Clean(SheetFile.ReadCsv("姓名,基本工资,应发,职业年金单位应缴费额,职业年金个人缴费,实发\n演示甲,5000,5000,400,200,4800\n演示乙,6000,6000,480,240,5760\n"));

        Assert.Equal([200m, 240m], reading.Lines.Select(line => line.Deducted));
    }

    [Fact]
    public void 工资标准一列的合计_不和零比()
    {
        var reading = Clean(SheetFile.ReadCsv(
            "姓名,工资标准,基本工资,岗位工资,应发小计,养老,实发数\n演示甲,5000,2000,3000,5000,400,4600\n演示乙,6000,2000,4000,6000,480,5520\n合计,11000,4000,7000,11000,880,10120\n"));

        Assert.DoesNotContain(reading.Warnings, warning => warning.Code == IssueCodes.TotalMismatch);
    }

    [Fact]
    public void 合同基本工资和实际的相同_不是应发()
    {
        var reading = Clean(SheetFile.ReadCsv(
            "1.姓名,4.合同基本工资,5.当月实际基本工资,7.佣金,8.绩效,12.当月税前总收入,14.当月个税,18.实发工资\n演示甲,10000,10000,900,0,10900,300,10600\n"
            + "演示乙,9000,9000,800,100,9900,200,9700\n演示丙,8000,8000,0,300,8300,100,8200\n"));

        Assert.Equal("12.当月税前总收入", Assert.Single(reading.Columns, column => column.Field == PayrollField.Gross).Header);
        Assert.Equal(29100m, Gross(reading));
    }

    [Fact]
    public void 应收合计以外还有小计_应收合计是应发()
    {
        var reading = Clean(SheetFile.ReadCsv(
            "姓名,工资小计,岗位工资,绩效工资,福利费小计,女工保健,降温费,当月应收合计,养老保险个人缴费,年金个人缴费,过节费前期单独预发,扣款小计,实发\n"
            + "演示甲,5000,3000,2000,180,30,150,5180,-400,-50,-600,-1050,4130\n演示乙,6100,3500,2600,150,0,150,6250,-480,-61,-600,-1141,5109\n"
            + "演示丙,7000,4000,3000,180,30,150,7180,-560,-70,-500,-1130,6050\n演示丁,8200,4200,4000,150,0,150,8350,-600,-82,-600,-1282,7068\n"));

        Assert.Equal("当月应收合计", Assert.Single(reading.Columns, column => column.Field == PayrollField.Gross).Header);
        Assert.Equal((26960m, 4603m), (Gross(reading), reading.Lines.Sum(line => line.Deducted)));
    }

    [Fact]
    public void 小计很多_当月应收合计减扣款等于实发_应收合计是应发()
    {
        // 工资小计 makes up most rows, since few have 福利费; only 应收合计 less 扣款小计 gives 实发 in every row.
        var reading = SheetFile.ReadCsv(
            "姓名,工资小计,岗位工资,综合补贴,月度绩效小计,月度绩效,专项奖励小计,发展奖励,其他小计,课酬,福利费小计,独生子女费,当月月应收合计,养老保险个人缴费,工会费,扣款小计,实发\n"
            + string.Join('\n', Enumerable.Range(1, 20).Select(i =>
            {
                var (post, allowance, bonus, award, lesson, only) = (2000 + (i * 11), 300 + i, 1500 + (i * 7), 90 + (i * 3), i % 5 == 0 ? 60 + i : 0,
                    i % 6 == 0 ? 10 : 0);
                var wage = post + allowance + bonus + award + lesson;
                var (pension, union) = (160 + i, 10 + i);
                return $"演示{i},{wage},{post},{allowance},{bonus},{bonus},{award},{award},{lesson},{lesson},{only},{only},{wage + only},{-pension},{-union},"
                    + $"{-pension - union},{wage + only - pension - union}";
            })) + "\n");

        Assert.Equal("当月月应收合计", Assert.Single(reading.Columns, column => column.Field == PayrollField.Gross).Header);
        Assert.DoesNotContain(reading.Errors, error => error.Code is IssueCodes.GrossMismatch or IssueCodes.NetMismatch);
        Assert.All(reading.Lines, line => Assert.Equal(line.Net, line.Earned - line.Deducted));
    }

    [Theory]
    [InlineData("工资小计", "收入合计")]
    [InlineData("收入小计", "全部合计")]
    public void 两列都可能是应发_减扣款等于实发的那一列是(string one, string other)
    {
        var reading = SheetFile.ReadCsv(
            $"姓名,岗位工资,绩效工资,{one},独生子女费,{other},养老保险,实发工资\n"
            + string.Join('\n', Enumerable.Range(1, 12).Select(i => (Wage: 3000 + (i * 17), Only: i > 9 ? 10 : 0, Pension: 240 + i)).Select((row, i) =>
                $"演示{i},{row.Wage - 1000},1000,{row.Wage},{row.Only},{row.Wage + row.Only},{row.Pension},{row.Wage + row.Only - row.Pension}")) + "\n");

        Assert.Empty(reading.Errors.Select(error => error.Message));
        Assert.Equal(other, Assert.Single(reading.Columns, column => column.Field == PayrollField.Gross).Header);
    }

    [Fact]
    public void 应发减扣款合计等于实发_扣款没有列全_差额记作其他扣款_告诉一声()
    {
        var reading = Clean(SheetFile.ReadCsv("姓名,岗位工资,绩效工资,应发合计,养老保险,住房,扣款合计,实发合计\n演示甲,4000,2000,6000,480,600,1200,4800\n"
            + "演示乙,5000,2000,7000,560,700,1400,5600\n演示丙,5100,2000,7100,568,710,1420,5680\n演示丁,3000,1000,4000,320,400,800,3200\n"));

        Assert.Equal([120m, 140m, 142m, 80m], reading.Lines.Select(line => line.AmountOf(PayrollField.OtherDeduction) ?? 0));
        Assert.Equal([600m, 700m, 710m, 400m], reading.Lines.Select(line => line.AmountOf(PayrollField.HousingFund) ?? 0));
        Assert.All(reading.Lines, line => Assert.Equal(line.Gross, line.Earned));
        Assert.Equal(4, reading.Warnings.Count(warning => warning.Code == IssueCodes.DeductionMismatch));
    }

    [Fact]
    public void 没有实发的表_合同工资不另外算_分钟数不是钱()
    {
        var reading = Clean(SheetFile.ReadCsv(
            "姓名,基本工资,请假天数,请假分钟数,工资,餐补,全勤奖,总工资\n演示甲,3900,1,10,3640,300,0,3940\n演示乙,3900,0,0,3900,330,100,4330\n"
            + "演示丙,4000,0.5,35,3880,320,0,4200\n演示丁,4200,0,0,4200,330,100,4630\n"));

        Assert.Equal([3940m, 4330m, 4200m, 4630m], reading.Lines.Select(line => line.Earned));
        Assert.Equal([3900m, 3900m, 4000m, 4200m], reading.Lines.Select(line => line.AmountOf(PayrollField.ContractWage) ?? 0));
    }

    [Fact]
    public void 各项都是零_只有应发扣款实发的表_不说各项加不起来()
    {
        var reading = Clean(SheetFile.ReadCsv("姓名,基本工资,公积金个人缴费,应发合计,扣除合计,实发合计\n演示甲,0,25.33,14530,4908.41,9621.59\n"
            + "演示乙,0,25.33,14085,4580.59,9504.41\n演示丙,0,24.5,13000,3900,9100\n"));

        Assert.Equal([14530m, 14085m, 13000m], reading.Lines.Select(line => line.Gross));
    }

    [Fact]
    public void 年和月分两列_别的月份的行不算()
    {
        var reading = Clean(new SheetFile().Sheet("工资明细", ["年", "月", "姓名", "职级工资", "应发合计", "住房", "实发合计"],
            [2026, 8, "演示甲", 5000m, 5000m, 500m, 4500m], [2026, 8, "演示乙", 6000m, 6000m, 600m, 5400m],
            [2026, 9, "演示甲", 5100m, 5100m, 510m, 4590m], [2026, 9, "演示乙", 6100m, 6100m, 610m, 5490m]).Read(SheetFile.September));

        Assert.Equal([4590m, 5490m], reading.Lines.Select(line => line.Net));
        Assert.Equal([510m, 610m], reading.Lines.Select(line => line.AmountOf(PayrollField.HousingFund) ?? 0));
    }

    [Fact]
    public void 斜线表头项目姓名_是姓名()
    {
        var reading = Clean(SheetFile.ReadCsv("序号,项目姓名,岗位工资,应发合计,养老保险,实发合计\n1,演示甲,5000,5000,400,4600\n2,演示乙,6000,6000,480,5520\n"));

        Assert.Equal(["演示甲", "演示乙"], reading.Lines.Select(line => line.WorkerName));
    }

    [Fact]
    public void 只有几行有数的许多没有人认识的列_也算进去()
    {
        var rows = Enumerable.Range(1, 60).Select(i =>
        {
            int[] items = [3000 + i, 410 + (i * 7), 205 + (i * 3), i % 3 == 0 ? 0 : 91 + i, 77 + i, i % 4 == 0 ? 0 : 53 + (2 * i), 31 + i, i % 20 == 0 ? 600
                + i : 0, i % 25 == 0 ? 900 + i : 0];
            return $"演示{i},{string.Join(',', items)},{items.Sum()},{300 + i},{items.Sum() - 300 - i}";
        });

        var reading = Clean(SheetFile.ReadCsv("姓名,基本工资,甲课时,乙班津,丙早晚,丁值日,戊训,己暑,庚公益,辛往年,应发合计,公积金,实发工资\n" + string.Join('\n', rows) + "\n"));

        Assert.DoesNotContain(reading.Columns, column => column.Standing == ColumnStanding.Aside);
        Assert.All(reading.Lines, line => Assert.Equal(line.Net, line.Earned - line.Deducted));
    }

    [Fact]
    public void 一行的表_凭凑巧定不了几列()
    {
        var reading = SheetFile.ReadCsv("姓名,基本工资,甲项,乙项,应发,丙项,实发\n演示甲,3000,50.5,70.2,3120.7,40.1,3080.6\n");

        Assert.Contains(reading.Errors, error => error.Code == IssueCodes.ColumnOpen);
    }

    [Fact]
    public void 月份选错了_不把人员名单当工资表_请指出是哪一张()
    {
        var file = new SheetFile()
            .Sheet("工资明细", ["某公司2019年11月工资表"], ["编号", "姓名", "基本工资", "岗位工资", "应发小计", "养老", "实发数"],
                [1, "演示甲", 2000m, 3000m, 5000m, 400m, 4600m], [2, "演示乙", 2000m, 4000m, 6000m, 480m, 5520m], [3, "演示丙", 2000m, 4100m, 6100m, 480m, 5620m])
            .Sheet("说明", ["人员信息统计表"], ["序号", "姓名", "学历", "工资", "备注"], [1, "演示甲", "本科", 4500m], [2, "演示乙", "专科", 1500m], [3, "演示丁", "专科", 1500m]);

        var reading = file.Read(SheetFile.September);

        Assert.Equal(RefusalCodes.WhichSheet, reading.Refusal?.Code);
        Assert.Contains(reading.SheetChoices, sheet => sheet.Name == "工资明细");
    }

    [Fact]
    public void 考勤统计表在前_读算得上的工资表()
    {
        var file = new SheetFile()
            .Sheet("考勤统计表", ["编号", "姓名", "出勤", "病假", "事假", "迟到", "实际工作天数", "满勤奖", "应扣工资"],
                [1, "演示甲", 21, 0, 0, 1, 21, 0m, 20m], [2, "演示乙", 20, 1, 0, 0, 20, 0m, 100m], [3, "演示丙", 21, 0, 0, 0, 21, 200m, 0m], [null, "√", "⊕"])
            .Sheet("工资统计表", ["编号", "姓名", "基本工资", "工龄工资", "满勤奖金", "应发合计", "请假迟到扣款", "保险扣款", "应扣合计", "实发工资"],
                [1, "演示甲", 4000m, 100m, 0m, 4100m, 20m, 300m, 320m, 3780m], [2, "演示乙", 4200m, 150m, 0m, 4350m, 100m, 310m, 410m, 3940m],
                [3, "演示丙", 4300m, 200m, 200m, 4700m, 0m, 320m, 320m, 4380m]);

        var reading = Clean(file.Read(SheetFile.September));

        Assert.Equal("工资统计表", reading.SheetName);
        Assert.Equal(12100m, reading.Lines.Sum(line => line.Net));
    }
}
