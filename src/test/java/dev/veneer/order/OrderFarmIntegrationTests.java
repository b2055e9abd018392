package dev.veneer.order;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.imageio.ImageIO;

import dev.veneer.account.Role;
import dev.veneer.asset.Sha256;
import dev.veneer.image.Engine;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.PictureStore;
import dev.veneer.image.Pictures;
import dev.veneer.image.Quality;
import dev.veneer.order.OrderFiles.Site;
import dev.veneer.order.OrderWish.Only;
import dev.veneer.problem.Problem;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Eventually;
import dev.veneer.rendering.FakeWorker;
import dev.veneer.rendering.FarmTest;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.KinoStock;
import dev.veneer.rendering.Priority;
import dev.veneer.scene.RenderName;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Orders at a farm whose worker has no Blender.
 */
@Import(GivenOrders.class)
class OrderFarmIntegrationTests extends FarmTest {

	private static final Site SITE = new Site("https://veneer.example", Locale.ENGLISH);

	@Autowired
	private GivenOrders given;

	@Autowired
	private Orders orders;

	@Autowired
	private OrderDesk orderDesk;

	@Autowired
	private OrderWatch watch;

	@Autowired
	private OrderFiles files;

	@Autowired
	private Pictures pictures;

	@Autowired
	private PictureStore store;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	private FakeWorker worker;

	@BeforeEach
	void startWork() throws Exception {
		this.worker = listening("orders");
	}

	@AfterEach
	void leaveNothingBehind() throws Exception {
		this.orders.list(null, Long.MAX_VALUE, 1000)
			.stream()
			.filter((order) -> order.state().isOpen())
			.forEach((order) -> this.orderDesk.cancel(order.id()));
		this.worker.close();
	}

	@Test
	void makesEveryPictureOnceAndHandsAllOver() throws Exception {
		Order order = order(this.given.wish(5, (changes) -> changes.rims = 2));
		assertThat(progress(order).all()).isEqualTo(10);
		workUntilDone(order, 10);
		assertThat(progress(order).of(LineState.READY)).isEqualTo(10);
		Map<String, byte[]> zip = zip(order, FileNames.Style.READABLE);
		List<CSVRecord> rows = OrderZip.rows(zip.remove(OrderFiles.MANIFEST));
		assertThat(rows).hasSize(10).allSatisfy((row) -> {
			byte[] picture = zip.get(row.get("file"));
			assertThat(Sha256.of(picture).hex()).isEqualTo(row.get("sha256"));
			assertThat(row.get("file")).contains(row.get("configuration").replaceAll("Frame:(\\d+)-.*", "$1"));
			assertThat(row.get("url")).isEqualTo("https://veneer.example/renders/smoke/" + row.get("render") + ".png");
			assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(16);
		});
		assertThat(rows).extracting((row) -> row.get("file")).doesNotHaveDuplicates();
		assertThat(zip).hasSize(10);
		assertThat(zip(order, FileNames.Style.RENDER).keySet()).contains("smoke/" + rows.get(0).get("render") + ".png",
				OrderFiles.MANIFEST);
	}

	@Test
	void neighboursDifferOnOneMesh() {
		Order order = order(this.given.wish(4, (changes) -> changes.rims = 3));
		List<RenderName> names = lines(order).stream().map((line) -> line.key().name()).toList();
		assertThat(names).hasSize(12);
		for (int i = 1; i < names.size(); i++) {
			assertThat(differences(names.get(i - 1), names.get(i))).isEqualTo(1);
		}
	}

	@Test
	void doubleClickMakesOneOrder() throws Exception {
		OrderWish wish = this.given.wish(3);
		ExecutorService clicks = Executors.newFixedThreadPool(8);
		List<Callable<Orders.Submitted>> all = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			all.add(() -> this.orders.submit(wish, "1", GivenOrders.STAFF, "click"));
		}
		Set<Long> made = new HashSet<>();
		int created = 0;
		for (Future<Orders.Submitted> each : clicks.invokeAll(all)) {
			made.add(each.get().order().id());
			created += each.get().created() ? 1 : 0;
		}
		clicks.shutdown();
		assertThat(made).hasSize(1);
		assertThat(created).isEqualTo(1);
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.orders.submit(this.given.wish(1), "2", GivenOrders.STAFF, "click"))
			.withMessageContaining("asks for something else");
	}

	@Test
	void picturesThatAreThereNeedNoJob() throws Exception {
		OrderWish wish = this.given.wish(4);
		workUntilDone(order(this.given.more(wish, 2)), 2);
		long before = jobs();
		Order ready = order(only(this.given.more(wish, 4), Only.READY));
		assertThat(progress(ready).of(LineState.READY)).isEqualTo(2);
		Eventually.holds(() -> assertThat(find(ready).state()).isEqualTo(OrderState.COMPLETED));
		assertThat(jobs()).isEqualTo(before);
		OrderCount count = this.orders.count(this.given.more(wish, 4), GivenOrders.STAFF, null);
		assertThat(count.listed().orElseThrow()).satisfies((pictures) -> {
			assertThat(pictures.ready()).isEqualTo(2);
			assertThat(pictures.missing()).isEqualTo(2);
			assertThat(pictures.bytes()).isPositive();
		});
		Order missing = order(only(this.given.more(wish, 4), Only.MISSING));
		assertThat(progress(missing).all()).isEqualTo(2);
	}

	@Test
	void pauseTakesBackWhatOnlyWaits() throws Exception {
		Order order = order(this.given.wish(6));
		Eventually.holds(() -> assertThat(progress(order).of(LineState.RENDERING)).isEqualTo(6));
		long first = this.worker.next();
		assertThat(this.worker.claim(first).status()).isEqualTo(200);
		this.orderDesk.pause(order.id());
		Eventually.holds(() -> assertThat(progress(order).of(LineState.RENDERING)).isEqualTo(1));
		assertThat(progress(order).of(LineState.WAITING)).isEqualTo(5);
		assertThat(find(order).state()).isEqualTo(OrderState.PAUSED);
		this.orderDesk.resume(order.id());
		this.worker.failed(first, 1, "OUT_OF_MEMORY", false);
		workUntilDone(order, 5);
		assertThat(progress(order).of(LineState.FAILED)).isEqualTo(1);
	}

	@Test
	void cancelLeavesAloneWhatOthersWaitFor() throws Exception {
		OrderWish wish = this.given.wish(4);
		Order order = order(wish);
		Eventually.holds(() -> assertThat(progress(order).of(LineState.RENDERING)).isEqualTo(4));
		List<OrderLine> lines = lines(order);
		Order other = order(this.given.more(wish, 1));
		Eventually.holds(() -> assertThat(progress(other).of(LineState.RENDERING)).isEqualTo(1));
		OrderLine shared = lines(other).get(0);
		OrderLine watched = lines.stream().filter((line) -> !line.key().equals(shared.key())).findFirst().orElseThrow();
		request(watched.key().name().scene(), KinoStock.SMOKE, Priority.INTERACTIVE);
		this.orderDesk.cancel(order.id());
		assertThat(progress(order).of(LineState.CANCELED)).isEqualTo(4);
		assertThat(lines).allSatisfy((line) -> {
			boolean stays = line.key().equals(shared.key()) || line.key().equals(watched.key());
			assertThat(job(line).state()).isEqualTo(stays ? JobState.QUEUED : JobState.CANCELED);
		});
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.orderDesk.resume(order.id()));
	}

	@Test
	void cancelSparesARenderThatACustomerBeganToWatch() throws Exception {
		Order order = order(this.given.wish(1));
		long job = this.worker.next();
		this.worker.claim(job);
		request(lines(order).get(0).key().name().scene(), KinoStock.SMOKE, Priority.INTERACTIVE);
		this.orderDesk.cancel(order.id());
		assertThat(this.worker.heartbeat(job, 1, 0.5).status()).isEqualTo(200);
		assertThat(job(lines(order).get(0)).state()).isEqualTo(JobState.ACTIVE);
		this.worker.failed(job, 1, "MODEL_MISSING", false);
	}

	@Test
	void triesAgainOnlyWhatFailed() throws Exception {
		Order order = order(this.given.wish(3));
		long first = this.worker.next();
		this.worker.claim(first);
		this.worker.failed(first, 1, "MODEL_MISSING", false);
		workUntilDone(order, 2);
		assertThat(find(order).state()).isEqualTo(OrderState.COMPLETED);
		OrderLine failed = this.orders.lines(order.id(), LineState.FAILED, false, 0, 10).get(0);
		assertThat(failed.reasonCode()).isEqualTo("MODEL_MISSING");
		assertThat(this.orderDesk.retry(order.id())).isEqualTo(1);
		assertThat(find(order).state()).isEqualTo(OrderState.RUNNING);
		workUntilDone(order, 1);
		assertThat(progress(order).of(LineState.READY)).isEqualTo(3);
	}

	@Test
	void shortOrderDoesNotWaitForALongOne() throws Exception {
		Order large = order(this.given.wish(100));
		Eventually.holds(() -> assertThat(progress(large).of(LineState.RENDERING)).isEqualTo(16));
		Order small = order(this.given.wish(2));
		work(2);
		Eventually.holds(() -> assertThat(progress(small).of(LineState.RENDERING)).isEqualTo(2));
		Eventually.holds(() -> assertThat(progress(large).of(LineState.RENDERING)).isEqualTo(14));
	}

	@Test
	void makesTheRestWhenTheSampleIsApproved() throws Exception {
		OrderWish wish = this.given.wish(4, (changes) -> {
			changes.frames = 2;
			changes.rims = 4;
			changes.samples = true;
		});
		Order order = order(wish);
		assertThat(order.state()).isEqualTo(OrderState.SAMPLING);
		int sample = this.orders.lines(order.id(), null, true, 0, 100).size();
		assertThat(sample).isEqualTo(16);
		work(sample);
		Eventually.holds(() -> assertThat(progress(order).isSampleDone()).isTrue());
		this.orderDesk.approve(order.id());
		workUntilDone(order, 16);
	}

	@Test
	void pausesByItselfWhenItsModelIsInQuarantine() throws Exception {
		this.jdbc
			.sql("insert into model_quarantine (model, file_sha256, since, code, reason) "
					+ "select name, file_sha256, current_timestamp, 'BLENDER_CRASHED', 'It fails.' from model "
					+ "where name = 'kino-stool'")
			.update();
		Order order = order(this.given.wish(20));
		Eventually.holds(() -> assertThat(find(order).state()).isEqualTo(OrderState.PAUSED));
		assertThat(find(order).pauseReason()).contains("kino-stool");
		assertThat(progress(order).of(LineState.FAILED)).isZero();
		this.stock.forgetFailures();
		this.orderDesk.resume(order.id());
		workUntilDone(order, 20);
	}

	@Test
	void jobThatIsSharedBelongsToWhoStays() throws Exception {
		OrderWish wish = this.given.wish(1);
		Order first = order(wish);
		Eventually.holds(() -> assertThat(progress(first).of(LineState.RENDERING)).isEqualTo(1));
		Order second = order(this.given.more(wish, 1));
		Eventually.holds(() -> assertThat(progress(second).of(LineState.RENDERING)).isEqualTo(1));
		this.orderDesk.cancel(first.id());
		assertThat(job(lines(second).get(0)).state()).isEqualTo(JobState.QUEUED);
		this.orderDesk.cancel(second.id());
		assertThat(job(lines(second).get(0)).state()).isEqualTo(JobState.CANCELED);
	}

	@Test
	void doesNotEndWhileItIsExtended() throws Exception {
		OrderWish wish = this.given.wish(2);
		Order order = order(wish);
		Eventually.holds(() -> assertThat(progress(order).of(LineState.RENDERING)).isEqualTo(2));
		CountDownLatch entered = new CountDownLatch(1);
		Thread extension = new Thread(() -> this.transaction.executeWithoutResult((status) -> {
			this.orders.extend(order.id(), this.given.more(wish, 4), "2", GivenOrders.STAFF);
			entered.countDown();
			pause(1500);
		}));
		extension.start();
		entered.await();
		work(2);
		extension.join();
		Eventually.holds(() -> assertThat(progress(order).of(LineState.RENDERING)).isEqualTo(2));
		workUntilDone(order, 2);
	}

	@Test
	void orderThatNobodyCanRenderKeepsNoOtherWaiting() throws Exception {
		this.stock
			.putQuality(new Quality("elsewhere", 16, Engine.CYCLES, "9.9", 1, false, PictureFormat.PNG, 15, false));
		OrderWish hopeless = this.given.wish(40);
		Order stuck = order(new OrderWish(hopeless.product(), hopeless.selection(),
				List.of(this.stock.quality("elsewhere")), Only.ALL, true, false));
		Eventually.holds(() -> assertThat(progress(stuck).of(LineState.RENDERING)).isEqualTo(16));
		workUntilDone(order(this.given.wish(3)), 3);
	}

	@Test
	void onlyWhatIsReadyRendersNothingEvenIfItIsStale() {
		OrderWish wish = only(this.given.wish(1), Only.READY);
		assertThat(wish.renews()).isFalse();
	}

	@Test
	void retryIsNoMoreUrgentThanAnOrder() throws Exception {
		Order order = order(this.given.wish(1));
		long job = this.worker.next();
		this.worker.claim(job);
		request(lines(order).get(0).key().name().scene(), KinoStock.SMOKE, Priority.INTERACTIVE);
		this.worker.failed(job, 1, "OUT_OF_MEMORY", false);
		Eventually.holds(() -> assertThat(progress(order).of(LineState.FAILED)).isEqualTo(1));
		this.orderDesk.retry(order.id());
		Eventually.holds(() -> assertThat(progress(order).of(LineState.RENDERING)).isEqualTo(1));
		assertThat(job(lines(order).get(0)).priority()).isEqualTo(Priority.ORDER);
		this.orderDesk.cancel(order.id());
		assertThat(job(lines(order).get(0)).state()).isEqualTo(JobState.CANCELED);
	}

	@Test
	void cancelThatWasCutShortIsFinished() throws Exception {
		Order order = order(this.given.wish(30));
		Eventually.holds(() -> assertThat(progress(order).of(LineState.RENDERING)).isEqualTo(16));
		// what the first transaction of a cancel leaves behind
		this.jdbc.sql("update picture_order set canceled_at = current_timestamp where id = :id")
			.param("id", order.id())
			.update();
		this.jdbc.sql("update order_line set state = 'CANCELED' where order_id = :id and state = 'RENDERING'")
			.param("id", order.id())
			.update();
		Eventually.holds(() -> assertThat(progress(order).of(LineState.CANCELED)).isEqualTo(30));
		Eventually.holds(() -> assertThat(find(order).ended()).isNotNull());
		assertThat(this.jobs.list(JobState.QUEUED, 100)).isEmpty();
	}

	@Test
	void extendsByWhatIsNotOrderedYet() throws Exception {
		OrderWish wish = this.given.wish(2);
		Order order = order(wish);
		OrderWish more = this.given.more(wish, 5);
		assertThat(this.orders.count(more, GivenOrders.STAFF, order).listed().orElseThrow().all()).isEqualTo(3);
		assertThat(this.orders.extend(order.id(), more, "2", GivenOrders.STAFF)).isEqualTo(3);
		assertThat(lines(order)).extracting(OrderLine::position).containsExactly(1, 2, 3, 4, 5);
		workUntilDone(order, 5);
	}

	@Test
	void lineThatWasBroughtBeforeAKillFindsItsJob() throws Exception {
		Order order = order(this.given.wish(1));
		Eventually.holds(() -> assertThat(progress(order).of(LineState.RENDERING)).isEqualTo(1));
		OrderLine brought = lines(order).get(0);
		// as it stood before the line was told of its job
		this.jdbc.sql("update order_line set state = 'WAITING', job_id = null where order_id = :id")
			.param("id", order.id())
			.update();
		Eventually.holds(() -> assertThat(progress(order).of(LineState.RENDERING)).isEqualTo(1));
		assertThat(lines(order).get(0).job()).isEqualTo(brought.job());
		workUntilDone(order, 1);
	}

	@Test
	void pictureWhoseBytesAreLostIsMadeAgain() throws Exception {
		Order order = order(this.given.wish(2));
		workUntilDone(order, 2);
		Picture lost = this.pictures.find(lines(order).get(0).key()).orElseThrow();
		this.store.stage("loses-it", new ByteArrayInputStream(new byte[1]), 10);
		this.store.publish("loses-it", lost.key());
		Map<String, byte[]> zip = zip(order, FileNames.Style.RENDER);
		assertThat(zip).hasSize(2).doesNotContainKey(lost.key().toString());
		assertThat(OrderZip.rows(zip.get(OrderFiles.MANIFEST))).filteredOn((row) -> row.get("file").isEmpty())
			.hasSize(1);
		workUntilDone(order, 1);
		assertThat(zip(order, FileNames.Style.RENDER)).hasSize(3);
	}

	@Test
	void saysBeforehandWhatIsTooMuch() {
		Customer viewer = new Customer.OfStaff("looker", Set.of(Role.VIEWER));
		OrderWish wish = this.given.wish(3);
		assertThat(this.orders.count(wish, viewer, null).objection().code()).isEqualTo(OrderCount.Code.ROLE);
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.orders.submit(wish, "{}", viewer, null));
		assertThat(this.orders.count(this.given.wish(0), GivenOrders.STAFF, null).objection().code())
			.isEqualTo(OrderCount.Code.NOTHING);
	}

	private Order order(OrderWish wish) {
		return this.orders.submit(wish, "{}", GivenOrders.STAFF, null).order();
	}

	private static OrderWish only(OrderWish wish, Only only) {
		return new OrderWish(wish.product(), wish.selection(), wish.qualities(), only, wish.renews(), wish.samples());
	}

	private Order find(Order order) {
		return this.orders.find(order.id()).orElseThrow();
	}

	private Progress progress(Order order) {
		return this.watch.progress(find(order));
	}

	private List<OrderLine> lines(Order order) {
		return this.orders.lines(order.id(), null, false, 0, 1000);
	}

	private Job job(OrderLine line) {
		return this.jobs.find(line.job()).orElseThrow();
	}

	private long jobs() {
		return this.jdbc.sql("select count(*) from job").query(Long.class).single();
	}

	private static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void work(int pictures) throws Exception {
		for (int i = 0; i < pictures; i++) {
			this.worker.workNext(KinoStock.picture(16, i));
		}
	}

	private void workUntilDone(Order order, int pictures) throws Exception {
		work(pictures);
		Eventually.holds(() -> assertThat(find(order).state()).isEqualTo(OrderState.COMPLETED));
	}

	private Map<String, byte[]> zip(Order order, FileNames.Style style) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.files.writeZip(find(order), style, SITE, bytes);
		return OrderZip.files(bytes.toByteArray());
	}

	private static long differences(RenderName one, RenderName other) {
		return one.scene()
			.coverings()
			.entrySet()
			.stream()
			.filter((mesh) -> !mesh.getValue().equals(other.scene().coverings().get(mesh.getKey())))
			.count();
	}

}
